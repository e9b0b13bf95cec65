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
  public static func apply(_ input: [Scalar], into output: inout [Scalar]) {
    Scalar.Kernels.tanh(input, into: &output)
  }

  /// Writes g · (1 − y²).
  public static func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    Scalar.Kernels.tanhGradient(output: output, gradient, into: &result)
  }
}
