import NeuralNetwork

extension Fixture.Case {
  /// The greatest deviation of a layer from PyTorch's, over its output at inference and in training,
  /// the gradient of its input and those of its parameters, which it is given first.
  func worstDeviation<Model: Layer>(of model: Model) throws -> Double {
    var model = model
    try give(to: &model)
    let input = Matrix<Model.Scalar>(try matrix("input"))
    let output = try matrix("output")
    let inference = deviation(model(input), from: output)
    let training = deviation(model.forward(input), from: output)
    let inputGradient = model.backward(Matrix(try matrix("outputGradient")))
    var worst = max(inference, training)
    worst = max(
      worst, deviation(inputGradient, from: try matrix("inputGradient")))
    return try max(worst, parameterDeviation(of: model, after: "Gradient", \.gradient))
  }

  /// Gives the parameters of a layer the values of this case.
  func give<Model: Layer>(to model: inout Model) throws {
    let names = model.parameters.map(\.name)
    var values = try names.map { try matrix($0) }
    model.forEachParameter {
      $0.value = Matrix(turned(values.removeFirst(), $0.layout))
    }
  }

  /// The greatest deviation of something about a layer's parameters.
  func parameterDeviation<Model: Layer>(
    of model: Model, after suffix: String,
    _ part: (Parameter<Model.Scalar>) -> Matrix<Model.Scalar>
  ) throws -> Double {
    try model.parameters.reduce(0) { worst, parameter in
      let expected = turned(try matrix(parameter.name + suffix), parameter.layout)
      return max(worst, deviation(part(parameter), from: expected))
    }
  }
}

/// A matrix of PyTorch's in this library's orientation.
func turned(_ matrix: Matrix<Double>, _ layout: TensorLayout) -> Matrix<Double> {
  layout == .transposed ? matrix.transposed : matrix
}
