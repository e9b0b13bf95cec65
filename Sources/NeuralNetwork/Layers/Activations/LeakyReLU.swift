/// The rectifier with a leak: negative numbers are not stopped but made small.
///
///     forward    y = x where x > 0, and a·x elsewhere
///     backward   ∂L/∂x = g where x > 0, and a·g elsewhere    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
///
/// a is the slope. A. Maas, A. Hannun and A. Ng, "Rectifier Nonlinearities Improve Neural Network
/// Acoustic Models", ICML 2013.
public struct LeakyReLU<Scalar: NetworkScalar>: Activation {
  /// a: how steep it is for negative numbers.
  public let slope: Scalar
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init(slope: Scalar = 0.01) {
    self.slope = slope
  }

  /// Writes x where it is positive and a·x elsewhere, of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    let slope = slope
    mapElements(input, into: &output) { $0 > 0 ? $0 : slope * $0 }
  }

  /// Writes g where x > 0 and a·g elsewhere.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    let slope = slope
    zipElements(input, gradient, into: &result) { $0 > 0 ? $1 : slope * $1 }
  }
}
