/// The logistic function, which squeezes any number into 0 … 1.
///
///     forward    y = 1 / (1 + e⁻ˣ)
///     backward   ∂L/∂x = g · y · (1 − y)    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
public struct Sigmoid<Scalar: NetworkScalar>: Activation {
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Writes 1 / (1 + e⁻ˣ) of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    mapElements(input, into: &output) { 1 / (1 + exp(-$0)) }
  }

  /// Writes g · y · (1 − y).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(output, gradient, into: &result) { $1 * $0 * (1 - $0) }
  }
}
