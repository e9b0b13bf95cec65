import NeuralNetwork

extension Fixture.Case {
  /// The activation that a case of `activations.json` is about.
  func activation<Scalar: NetworkScalar>(in scalar: Scalar.Type) throws -> any Layer<Scalar> {
    switch name.prefix(while: { $0 != "," }) {
    case "step": Step()
    case "identity": Identity()
    case "sigmoid": Sigmoid()
    case "tanh": Tanh()
    case "ReLU": ReLU()
    case "leaky ReLU": LeakyReLU(slope: Scalar(try option("slope")))
    case "ELU": ELU(alpha: Scalar(try option("alpha")))
    case "SELU": SELU()
    case "softplus": Softplus()
    case "GELU": GELU(formula: name.contains("tanh") ? .tanh : .exact)
    case "swish": Swish()
    case "softmax": Softmax()
    default: throw FixtureError.missing("activation", name, from: [])
    }
  }

  /// How far an activation's outputs and gradients are from PyTorch's.
  func activationDeviation<Scalar: NetworkScalar>(in scalar: Scalar.Type) throws -> Double {
    func run(_ layer: some Layer<Scalar>) throws -> Double {
      var trained = layer
      let input = Matrix<Scalar>(try matrix("input"))
      let output = trained.forward(input)
      let inputGradient = trained.backward(Matrix(try matrix("outputGradient")))
      return try max(
        deviation(layer(input), from: matrix("output")),
        deviation(output, from: matrix("output")),
        deviation(inputGradient, from: matrix("inputGradient")))
    }
    return try run(activation(in: scalar))
  }
}
