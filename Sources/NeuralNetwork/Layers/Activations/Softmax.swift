/// Probabilities from scores: each row becomes positive and adds up to 1.
///
///     forward    yᵢ = e^xᵢ / Σⱼ e^xⱼ           in each row
///     backward   ∂L/∂xᵢ = yᵢ · (gᵢ − Σⱼ gⱼyⱼ)   in each row, where g = ∂L/∂y
///     shapes     x, y, g: samples×classes, all the same
///
/// A row's maximum is taken off before anything else, which changes nothing and keeps the powers
/// from overflowing. The Jacobian is ∂yᵢ/∂xⱼ = yᵢ(δᵢⱼ − yⱼ). A classifier learns faster and more
/// exactly without this layer, under ``SoftmaxCrossEntropy``.
public struct Softmax<Scalar: NetworkScalar>: Layer {
  private var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Returns the probabilities of each row.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    var output = input
    softmaxRows(of: input.storage, rowLength: input.columns, into: &output.storage)
    return output
  }

  /// Returns the probabilities of each row and remembers them.
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    var output = memory.takeOutput(for: input)
    softmaxRows(of: input.storage, rowLength: input.columns, into: &output.storage)
    memory.keep(output: output)
    return output
  }

  /// Returns y · (g − Σ gy), row by row.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    var taken = memory.takeInput(for: gradient, "Softmax")
    softmaxGradientRows(
      output: taken.output.storage, gradient.storage, rowLength: gradient.columns,
      into: &taken.inputGradient.storage)
    memory.keep(inputGradient: taken.inputGradient)
    return taken.inputGradient
  }
}
