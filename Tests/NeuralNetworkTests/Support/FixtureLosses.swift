import NeuralNetwork

extension Fixture.Case {
  /// The loss that a case of `losses.json` is about.
  func lossFunction() throws -> any Loss {
    switch name.prefix(while: { $0 != "," }) {
    case "mean squared error": MeanSquaredError()
    case "half the squared error": SquaredError()
    case "mean absolute error": MeanAbsoluteError()
    case "Huber": Huber(delta: try option("delta"))
    case "binary cross-entropy": BinaryCrossEntropy()
    case "binary cross-entropy of logits": BinaryCrossEntropyWithLogits()
    case "cross-entropy": CrossEntropy(clip: try option("clip"))
    case "softmax cross-entropy": SoftmaxCrossEntropy()
    default: throw FixtureError.missing("loss", name, from: [])
    }
  }

  /// How far a loss and its gradient are from PyTorch's.
  func lossDeviation<Scalar: NetworkScalar>(in scalar: Scalar.Type) throws -> Double {
    let loss = try lossFunction()
    let prediction = Matrix<Scalar>(try matrix("prediction"))
    let target = Matrix<Scalar>(try matrix("target"))
    return try max(
      deviation(Double(loss(prediction, target)), from: number("loss")),
      deviation(loss.gradient(prediction, target), from: matrix("gradient")))
  }
}
