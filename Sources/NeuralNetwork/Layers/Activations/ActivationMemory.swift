/// What an activation remembers between `forward` and `backward`.
public struct ActivationMemory<Scalar: NetworkScalar>: Sendable {
  private var input: Matrix<Scalar>?
  private var output: Matrix<Scalar>?
  private var inputGradient: Matrix<Scalar>?

  /// Creates an empty memory.
  public init() {}

  /// Remembers the input and hands out the matrix for the output, to be given back filled.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func takeOutput(for input: Matrix<Scalar>) -> Matrix<Scalar> {
    var result = output.take() ?? .zeros(0, 0)
    result.reshape(input.shape)
    self.input = input
    return result
  }

  /// Remembers the output.
  mutating func keep(output: Matrix<Scalar>) {
    self.output = output
  }

  /// Hands out what `backward` needs and forgets the input, which belongs to one `backward` only.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func takeInput(
    for gradient: Matrix<Scalar>, _ name: @autoclosure () -> String
  ) -> (input: Matrix<Scalar>, output: Matrix<Scalar>, inputGradient: Matrix<Scalar>) {
    guard let input = input.take(), let output else {
      stop("\(name()): backward needs a forward of its own before it")
    }
    guard gradient.shape == input.shape else {
      stopForShapes("\(name()), gradient", gradient.shape, input.shape)
    }
    var result = inputGradient.take() ?? .zeros(0, 0)
    result.reshape(input.shape)
    return (input, output, result)
  }

  /// Keeps the matrix of the input's gradient, whose memory the next `backward` takes.
  mutating func keep(inputGradient: Matrix<Scalar>) {
    self.inputGradient = inputGradient
  }
}
