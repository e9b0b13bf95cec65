/// How the weights and biases of a layer start: drawn at once, or when a generator comes.
struct ParameterStart: Sendable {
  /// How the weights start.
  let weights: Initializer
  /// How the biases start.
  let bias: Initializer
  /// The shape of the weights.
  let weightShape: Shape
  /// The number of biases.
  let biases: Int
  /// The numbers of inputs and outputs that the spread of the weights goes by.
  let size: (inputs: Int, outputs: Int)

  /// Gives numbers to what has none yet, but to nothing that needs random ones.
  func fill<Scalar>(_ weight: inout Parameter<Scalar>, _ bias: inout Parameter<Scalar>?) {
    var unused = SeededGenerator(seed: 0)
    if !weights.isRandom { draw(&weight, weightShape, weights, using: &unused) }
    if !self.bias.isRandom { bias?.accept { drawBias(&$0, using: &unused) } }
  }

  /// Draws the weights, then the biases, where they have no numbers yet.
  func draw<Scalar>(
    _ weight: inout Parameter<Scalar>, _ bias: inout Parameter<Scalar>?,
    using generator: inout SeededGenerator
  ) {
    draw(&weight, weightShape, weights, using: &generator)
    bias?.accept { drawBias(&$0, using: &generator) }
  }

  private func drawBias<Scalar>(
    _ parameter: inout Parameter<Scalar>, using generator: inout SeededGenerator
  ) {
    draw(&parameter, Shape(1, biases), bias, using: &generator)
  }

  private func draw<Scalar>(
    _ parameter: inout Parameter<Scalar>, _ shape: Shape, _ initializer: Initializer,
    using generator: inout SeededGenerator
  ) {
    guard !parameter.isDrawn else { return }
    let value: Matrix<Scalar> = initializer.matrix(
      shape, inputs: size.inputs, outputs: size.outputs, using: &generator)
    parameter = Parameter(name: parameter.name, value: value, layout: parameter.layout)
  }
}
