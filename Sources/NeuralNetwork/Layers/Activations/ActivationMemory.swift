/// What an activation remembers between `forward` and `backward`.
public struct ActivationMemory<Scalar: NetworkScalar>: Sendable {
  private var input: Matrix<Scalar>?
  private var output = Matrix<Scalar>.zeros(0, 0)
  private var inputGradient = Matrix<Scalar>.zeros(0, 0)

  /// Creates an empty memory.
  public init() {}

  /// Returns what `apply` makes of the input and remembers both.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func forward(
    _ input: Matrix<Scalar>, _ apply: ([Scalar], inout [Scalar]) -> Void
  ) -> Matrix<Scalar> {
    output.reshape(input.shape)
    apply(input.storage, &output.storage)
    self.input = input
    return output
  }

  /// Returns what `applyGradient` makes of the input, the output and the gradient, and forgets the
  /// input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func backward(
    _ gradient: Matrix<Scalar>, _ name: @autoclosure () -> String,
    _ applyGradient: ([Scalar], [Scalar], [Scalar], inout [Scalar]) -> Void
  ) -> Matrix<Scalar> {
    guard let input else { stop("\(name()): backward needs a forward of its own before it") }
    guard gradient.shape == input.shape else {
      stopForShapes("\(name()), gradient", gradient.shape, input.shape)
    }
    inputGradient.reshape(input.shape)
    applyGradient(input.storage, output.storage, gradient.storage, &inputGradient.storage)
    self.input = nil
    return inputGradient
  }
}
