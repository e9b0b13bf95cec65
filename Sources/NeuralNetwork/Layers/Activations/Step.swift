/// The step function of the perceptron, which fires or does not.
///
///     forward    y = 1 where x ≥ 0, and 0 elsewhere
///     backward   ∂L/∂x = 0
///     shapes     x, y: samples×features, both the same
///
/// Its derivative is 0 wherever it has one, so nothing before it can learn by gradients: that is why
/// smoother functions took its place.
public struct Step<Scalar: NetworkScalar>: Activation {
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Writes 1 where x ≥ 0 and 0 elsewhere, of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    mapElements(input, into: &output) { $0 >= 0 ? 1 : $0 < 0 ? 0 : $0 }
  }

  /// Writes zeros.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    mapElements(gradient, into: &result) { _ in 0 }
  }
}
