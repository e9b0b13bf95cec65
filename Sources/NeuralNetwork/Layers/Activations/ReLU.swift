/// The rectifier, which lets positive numbers through and stops the others.
///
///     forward    y = max(0, x)
///     backward   ∂L/∂x = g where x > 0, and 0 elsewhere (also at x = 0)    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
public struct ReLU<Scalar: NetworkScalar>: Activation {
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Writes max(0, x) of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    mapElements(input, into: &output) { $0 < 0 ? 0 : $0 }
  }

  /// Writes g where x > 0 and 0 elsewhere.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(input, gradient, into: &result) { $0 > 0 ? $1 : 0 }
  }
}
