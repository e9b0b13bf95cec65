/// The layer that changes nothing, to name the output of a regression.
///
///     forward    y = x
///     backward   ∂L/∂x = g    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
public struct Identity<Scalar: NetworkScalar>: Layer {
  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Returns the input.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    input
  }

  /// Returns the input.
  public func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    input
  }

  /// Returns the gradient.
  @discardableResult
  public func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    gradient
  }
}
