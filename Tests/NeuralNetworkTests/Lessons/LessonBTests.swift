import NeuralNetwork
import Testing

/// The published numbers of lesson B.
@Suite("Lesson B: losses, derivatives, gradients")
struct LessonBTests {
  private let bowl: @Sendable ([Double]) -> Double = { $0[0] * $0[0] + $0[1] * $0[1] }
  private let slope: @Sendable ([Double]) -> [Double] = { $0.map { 2 * $0 } }

  @Test("B1: squared error and cross-entropy of a good and of a bad guess")
  func losses() {
    let scores: Matrix<Double> = [[0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0]]
    func oneHot(_ label: Int) -> Matrix<Double> {
      Matrix(row: (0..<10).map { $0 == label ? 1 : 0 })
    }
    for (label, square, entropy) in [(2, 0.0975, 0.5108), (7, 0.5975, 2.3026)] {
      #expect((SquaredError()(scores, oneHot(label)) - square).magnitude < 1e-15)
      #expect((CrossEntropy()(scores, oneHot(label)) - entropy).magnitude < 5e-5)
    }
  }

  @Test("B3: a step can be too large and too small, and the central difference wins")
  func steps() {
    let function: (Double) -> Double = { 0.01 * $0 * $0 + 0.1 * $0 + 1 / $0 }
    let exact = 0.02 * 5 + 0.1 - 1.0 / 25
    func error(_ step: Double, _ method: DifferenceMethod) -> Double {
      (numericalDerivative(of: function, at: 5, step: step, method: method) - exact).magnitude
    }
    let steps = (0..<15).map { exponent in (0..<exponent).reduce(1.0) { step, _ in step / 10 } }
    let forward = steps.map { error($0, .forward) }
    let central = steps.map { error($0, .central) }
    #expect((forward.min() ?? 1) < 1e-8 && (central.min() ?? 1) < 1e-10)
    #expect((forward.min() ?? 0) > 10 * (central.min() ?? 1))
    #expect((1..<5).allSatisfy { central[$0] < forward[$0] / 100 })
    // A tenth of the step: a tenth of the forward error, a hundredth of the central one.
    #expect((forward[2] / forward[3] - 10).magnitude < 0.1)
    #expect((central[1] / central[2] - 100).magnitude < 1)
    // Far too small: rounding is all that is left, and at last the step disappears in x.
    #expect(forward[14] > 1e-3 && central[14] > 1e-3)
    #expect(numericalDerivative(of: function, at: 5, step: 1e-50, method: .forward) == 0)
  }

  @Test("B4: the gradient of x₀² + x₁² at three points")
  func gradients() {
    for (point, expected) in [([3.0, 4], [6.0, 8]), ([0, 2], [0, 4]), ([3, 0], [6, 0])] {
      let gradient = numericalGradient(of: bowl, at: point)
      #expect(zip(gradient, expected).allSatisfy { ($0 - $1).magnitude < 1e-10 })
    }
  }

  @Test("B6: a good learning rate reaches the minimum")
  func goodRate() throws {
    let descent = GradientDescent(optimizer: SGD(learningRate: 0.1), steps: 100)
    for path in [
      descent.minimize(bowl, from: [-3, 4]),
      descent.minimize(bowl, gradient: slope, from: [-3, 4]),
    ] {
      let end = try #require(path.points.last)
      #expect(path.points.count == 101)
      #expect((end[0] / -6.1e-10 - 1).magnitude < 0.01)
      #expect((end[1] / 8.1e-10 - 1).magnitude < 0.01)
    }
  }

  @Test(
    "B6: too large a rate diverges, differently with the numerical gradient, and too small stays")
  func badRates() throws {
    let large = GradientDescent(optimizer: SGD(learningRate: 10), steps: 100)
    let numerical = try #require(large.minimize(bowl, from: [-3, 4]).points.last)
    #expect((numerical[0] / -2.58983747e13 - 1).magnitude < 5e-9)
    #expect((numerical[1] / -1.29524862e12 - 1).magnitude < 5e-9)
    let exact = try #require(large.minimize(bowl, gradient: slope, from: [-3, 4]).points.last)
    #expect((exact[0] / -2.25e128 - 1).magnitude < 0.01)
    let small = GradientDescent(optimizer: SGD(learningRate: 1e-10), steps: 100)
    let stuck = try #require(small.minimize(bowl, from: [-3, 4]).points.last)
    #expect((stuck[0] + 3).magnitude < 1e-7 && (stuck[1] - 4).magnitude < 1e-7)
  }

  @Test("B7: the gradient of a 2×3 weight matrix, numerically and by backpropagation")
  func weightMatrix() {
    var network = Linear<Double>(weights: [[0.5, -0.25, 0.75], [-1, 0.3, 0.2]], bias: nil)
    let (input, target): (Matrix<Double>, Matrix<Double>) = ([[0.6, 0.9]], [[0, 0, 1]])
    let loss = SoftmaxCrossEntropy()
    let scores = network.forward(input)
    network.backward(loss.gradient(scores, target))

    let byHand = input.transposedProduct(with: Softmax()(scores) - target)
    #expect(distance(network.weight.gradient, byHand) < 1e-16)
    let numerical = numericalGradient(
      of: { weights in
        let moved = Matrix(rows: 2, columns: 3, elements: weights)
        return loss(input.product(with: moved), target)
      }, at: network.weight.value.elements)
    #expect(
      distance(network.weight.gradient, Matrix(rows: 2, columns: 3, elements: numerical)) < 1e-9)

    let check = GradientCheck(of: network, loss: loss, inputs: input, targets: target)
    #expect(check.worst.relativeError < 1e-9 && check.cosine > 1 - 1e-15)
  }
}
