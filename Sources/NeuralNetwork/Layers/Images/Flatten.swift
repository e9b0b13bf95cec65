/// Marks where a network stops to look at its signal as images and takes it as plain features.
///
///     forward    y = x
///     backward   ∂L/∂x = g    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
///
/// Rows are flat in this library, so nothing has to be done; but networks read like PyTorch's with
/// their `nn.Flatten`, and their layers bear the same numbers in a file.
public struct Flatten<Scalar: NetworkScalar>: Layer {
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
