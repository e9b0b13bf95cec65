/// The scaled exponential linear unit, which pulls the signals of a deep network towards mean 0 and
/// variance 1.
///
///     forward    y = λx where x > 0, and λα(eˣ − 1) elsewhere
///     backward   ∂L/∂x = λg where x > 0, and g·(y + λα) elsewhere    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
///
/// α and λ are the paper's: G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter,
/// "Self-Normalizing Neural Networks", NIPS 2017. It wants weights from ``Initializer/scaledNormal``.
public struct SELU<Scalar: NetworkScalar>: Activation {
  /// α: with λ, how far below zero it can come.
  public static var alpha: Scalar { 1.6732632423543772848170429916717 }
  /// λ: the slope above zero.
  public static var lambda: Scalar { 1.0507009873554804934193349852946 }
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Writes λx where x is positive and λα(eˣ − 1) elsewhere, of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    let (scale, floor) = (Self.lambda, Self.lambda * Self.alpha)
    mapElements(input, into: &output) { $0 > 0 ? scale * $0 : floor * expm1($0) }
  }

  /// Writes λg where x > 0 and g·(y + λα) elsewhere.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    let (scale, floor) = (Self.lambda, Self.lambda * Self.alpha)
    zipElements(input, output, gradient, into: &result) { $0 > 0 ? scale * $2 : $2 * ($1 + floor) }
  }
}
