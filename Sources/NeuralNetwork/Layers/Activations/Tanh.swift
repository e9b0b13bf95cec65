/// The hyperbolic tangent, which squeezes any number into −1 … 1.
///
///     forward    y = tanh x
///     backward   ∂L/∂x = g · (1 − y²)    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
public struct Tanh<Scalar: NetworkScalar>: Activation {
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Writes tanh x of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    mapElements(input, into: &output) { tanh($0) }
  }

  /// Writes g · (1 − y²).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(output, gradient, into: &result) { $1 * (1 - $0 * $0) }
  }
}
