/// A fully connected layer: each output is a weighted sum of all inputs plus a bias.
///
///     forward    y = x·W + b
///     backward   ∂L/∂W = xᵀ·g    ∂L/∂b = Σ g over the samples    ∂L/∂x = g·Wᵀ    where g = ∂L/∂y
///     shapes     x: samples×inputs   W: inputs×outputs   b: 1×outputs   y, g: samples×outputs
///
/// W has one column per neuron (PyTorch's `nn.Linear` keeps the transpose: one row per neuron).
/// The weights start as ``Initializer/xavierUniform`` and the biases at zero unless told otherwise;
/// random ones are drawn by ``Layer/initialize(using:)``, which `Sequential(using:)` calls.
public struct Linear<Scalar: NetworkScalar>: Layer {
  /// The number of inputs.
  public let inputs: Int
  /// The number of outputs.
  public let outputs: Int
  /// W, inputs×outputs; 0×0 until it has been drawn.
  public private(set) var weight: Parameter<Scalar>
  /// b, 1×outputs, or `nil` for a layer without bias; 0×0 until it has been drawn.
  public private(set) var bias: Parameter<Scalar>?

  private let start: ParameterStart
  private var input: Matrix<Scalar>?
  private var output = Matrix<Scalar>.zeros(0, 0)
  private var inputGradient = Matrix<Scalar>.zeros(0, 0)

  /// Creates a layer from its sizes and the way that its parameters start.
  ///
  /// With `bias: nil` it has no bias. Zeros and constants are there at once; what is random waits
  /// for a generator.
  public init(
    _ inputs: Int, _ outputs: Int, weights: Initializer = .xavierUniform,
    bias: Initializer? = .zeros
  ) {
    guard inputs > 0, outputs > 0 else {
      stop("Linear(\(inputs), \(outputs)): both sizes must be positive")
    }
    self.inputs = inputs
    self.outputs = outputs
    start = ParameterStart(
      weights: weights, bias: bias ?? .zeros, weightShape: Shape(inputs, outputs),
      biases: outputs, size: (inputs, outputs))
    weight = Parameter(name: "weight", value: .zeros(0, 0), layout: .transposed)
    self.bias = bias.map { _ in
      Parameter(name: "bias", value: .zeros(0, 0), layout: .vector)
    }
    start.fill(&weight, &self.bias)
  }

  /// Creates a layer from its weights (inputs×outputs) and biases (one per output).
  public init(weights: Matrix<Scalar>, bias: [Scalar]?) {
    if let bias, bias.count != weights.columns {
      stopForShapes("Linear(weights:bias:)", weights.shape, Shape(1, bias.count))
    }
    inputs = weights.rows
    outputs = weights.columns
    start = ParameterStart(
      weights: .zeros, bias: .zeros, weightShape: weights.shape, biases: outputs,
      size: (inputs, outputs))
    weight = Parameter(name: "weight", value: weights, layout: .transposed)
    self.bias = bias.map {
      Parameter(name: "bias", value: Matrix(row: $0), layout: .vector)
    }
  }

  /// Returns x·W + b.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    var result = Matrix<Scalar>.zeros(0, 0)
    requireFitting(input)
    Self.apply(weight, bias, to: input, into: &result)
    return result
  }

  /// Returns x·W + b and remembers x.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    requireFitting(input)
    Self.apply(weight, bias, to: input, into: &output)
    self.input = input
    return output
  }

  /// Stores xᵀ·g and Σ g as the gradients of W and b, and returns g·Wᵀ.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    backwardToParameters(gradient)
    inputGradient.assignProduct(gradient, transposed: weight.value)
    return inputGradient
  }

  /// Stores xᵀ·g and Σ g as the gradients of W and b.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func backwardToParameters(_ gradient: Matrix<Scalar>) {
    guard let input else { stop("\(name): backward needs a forward of its own before it") }
    guard gradient.shape == Shape(input.rows, outputs) else {
      stopForShapes("\(name), gradient", gradient.shape, Shape(input.rows, outputs))
    }
    weight.gradient.assignProduct(transposed: input, gradient)
    bias?.gradient.assignColumnSums(of: gradient)
    // Lets go of the layer before, which can then write its next output over this one.
    self.input = nil
  }

  /// Visits W, then b.
  public mutating func forEachParameter(_ visit: (inout Parameter<Scalar>) -> Void) {
    visit(&weight)
    bias?.accept(visit)
  }

  /// Draws W, then b, where they are random and have not been drawn yet.
  public mutating func initialize(using generator: inout SeededGenerator) {
    start.draw(&weight, &bias, using: &generator)
  }
}

extension Linear {
  /// The layer with its sizes.
  public var description: String {
    bias == nil ? "Linear(\(inputs), \(outputs), bias: nil)" : name
  }

  private var name: String {
    "Linear(\(inputs), \(outputs))"
  }

  private func requireFitting(_ input: Matrix<Scalar>) {
    guard input.columns == inputs else {
      stop("\(name): the input is \(input.shape), but must have \(inputs) columns")
    }
    requireDrawn(weight, bias)
  }

  // Static, for a copy of the layer would share the output's memory, which then could not be reused.
  private static func apply(
    _ weight: Parameter<Scalar>, _ bias: Parameter<Scalar>?, to input: Matrix<Scalar>,
    into output: inout Matrix<Scalar>
  ) {
    output.assignProduct(input, weight.value)
    if let bias { output.add(row: bias.value) }
  }
}
