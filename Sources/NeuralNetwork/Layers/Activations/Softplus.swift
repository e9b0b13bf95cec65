/// A smooth rectifier.
///
///     forward    y = ln(1 + eˣ)
///     backward   ∂L/∂x = g · σ(x) = g · (1 − e⁻ʸ)    where g = ∂L/∂y, σ the logistic function
///     shapes     x, y, g: samples×features, all the same
///
/// It is computed as max(x, 0) + ln(1 + e^−|x|), in which nothing overflows. PyTorch returns x itself
/// from 20 on, which differs by no more than 2·10⁻⁹.
public struct Softplus<Scalar: NetworkScalar>: Activation {
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Writes ln(1 + eˣ) of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    mapElements(input, into: &output) { max($0, 0) + log1p(exp(-$0.magnitude)) }
  }

  /// Writes g · (1 − e⁻ʸ).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(output, gradient, into: &result) { $1 * -expm1(-$0) }
  }
}
