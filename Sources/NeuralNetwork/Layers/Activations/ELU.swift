/// The exponential linear unit: the identity above zero, and below it a smooth way down to −α.
///
///     forward    y = x where x > 0, and α(eˣ − 1) elsewhere
///     backward   ∂L/∂x = g where x > 0, and g·(y + α) elsewhere    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
///
/// D. Clevert, T. Unterthiner and S. Hochreiter, "Fast and Accurate Deep Network Learning by
/// Exponential Linear Units (ELUs)", ICLR 2016.
public struct ELU<Scalar: NetworkScalar>: Activation {
  /// α: how far below zero it can come.
  public let alpha: Scalar
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init(alpha: Scalar = 1) {
    self.alpha = alpha
  }

  /// Writes x where it is positive and α(eˣ − 1) elsewhere, of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    let alpha = alpha
    mapElements(input, into: &output) { $0 > 0 ? $0 : alpha * expm1($0) }
  }

  /// Writes g where x > 0 and g·(y + α) elsewhere.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    let alpha = alpha
    zipElements(input, output, gradient, into: &result) { $0 > 0 ? $2 : $2 * ($1 + alpha) }
  }
}
