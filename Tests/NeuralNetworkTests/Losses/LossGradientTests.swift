import NeuralNetwork
import Testing

@Suite("Losses: gradients and extremes")
struct LossGradientTests {
  @Test("gradients are those of central differences", arguments: 0..<5)
  func differences(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (rows, columns) = (1 + generator.index(below: 4), 1 + generator.index(below: 5))
    let scores: Matrix<Double> = randomMatrix(rows, columns, using: &generator)
    let others: Matrix<Double> = randomMatrix(rows, columns, using: &generator)
    let (some, more) = (Sigmoid()(scores), Sigmoid()(others))
    let cases: [(any Loss, Matrix<Double>, Matrix<Double>)] = [
      (SquaredError(), scores, others), (SquaredError(reduction: .mean), scores, others),
      (MeanSquaredError(), scores, others), (MeanAbsoluteError(), scores, others),
      (Huber(delta: 0.5), scores, others), (BinaryCrossEntropy(), some, more),
      (BinaryCrossEntropyWithLogits(), scores, more), (CrossEntropy(), some, more),
      (SoftmaxCrossEntropy(), scores, more),
    ]
    for (loss, prediction, target) in cases {
      let check = GradientCheck(
        of: Identity(), loss: loss, inputs: prediction, targets: target)
      #expect(check.worst.relativeError < 1e-7, "\(loss): \(check)")
    }
  }

  @Test("scores of ±10,000 give finite losses and gradients on logits, in Float too")
  func largeScores() {
    func check<Scalar: NetworkScalar>(_ scalar: Scalar.Type) {
      let x: Matrix<Scalar> = [[1e4, -1e4], [-1e4, 1e4]]
      let t: Matrix<Scalar> = [[1, 0], [1, 0]]
      #expect(BinaryCrossEntropyWithLogits()(x, t) == 5_000)
      #expect(BinaryCrossEntropyWithLogits().gradient(x, t) == [[0, 0], [-0.25, 0.25]])
      #expect(SoftmaxCrossEntropy()(x, t) == 10_000)
      #expect(SoftmaxCrossEntropy().gradient(x, t) == [[0, 0], [-0.5, 0.5]])
    }
    check(Double.self)
    check(Float.self)
  }

  @Test("a certain and wrong answer costs 100 at most in binary cross-entropy, as in PyTorch")
  func clippedBinary() {
    let loss = BinaryCrossEntropy()
    #expect(loss(Matrix<Double>([[0]]), [[1]]) == 100)
    #expect(loss(Matrix<Double>([[1]]), [[0]]) == 100)
    let steepest = loss.gradient(Matrix<Double>([[0]]), [[1]])[0, 0]
    #expect((steepest / -1e12 - 1).magnitude < 1e-8)
    #expect(loss(Matrix<Double>([[0, 1]]), [[0, 1]]) == 0)
  }

  @Test("a certain and wrong class costs −ln 10⁻¹² in cross-entropy, where it is flat")
  func clippedClasses() {
    let loss = CrossEntropy()
    #expect((loss(Matrix<Double>([[0, 1]]), [[1, 0]]) - 27.631021115928547).magnitude < 1e-13)
    #expect(loss.gradient(Matrix<Double>([[0, 1]]), [[1, 0]]) == [[0, 0]])
  }

  @Test("NaN is never hidden")
  func invalid() {
    let losses: [any Loss] = [
      SquaredError(), MeanSquaredError(), MeanAbsoluteError(), Huber(), BinaryCrossEntropy(),
      BinaryCrossEntropyWithLogits(), CrossEntropy(), SoftmaxCrossEntropy(),
    ]
    for loss in losses {
      for prediction in [Matrix<Double>([[.nan, 0.5]]), [[0.5, .nan]]] {
        #expect(loss(prediction, [[0, 1]]).isNaN, "\(loss)")
      }
    }
  }
}
