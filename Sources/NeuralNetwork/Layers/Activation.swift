/// A layer that applies one function to every element.
///
///     forward    yᵢ = f(xᵢ)
///     backward   ∂L/∂xᵢ = gᵢ · f′(xᵢ)    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
///
/// A new one says what f and its chain rule are; the rest is here.
public protocol Activation<Scalar>: Layer {
  /// What the latest `forward` leaves for `backward`.
  var memory: ActivationMemory<Scalar> { get set }

  /// Writes f of each input; both arrays have one size.
  static func apply(_ input: [Scalar], into output: inout [Scalar])

  /// Writes gᵢ · f′(xᵢ); `output` holds f(xᵢ), in which many derivatives are simplest.
  static func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar])
}

/// What an activation remembers between `forward` and `backward`.
public struct ActivationMemory<Scalar: NetworkScalar>: Sendable {
  private var input: Matrix<Scalar>?
  private var output = Matrix<Scalar>.zeros(0, 0)
  private var inputGradient = Matrix<Scalar>.zeros(0, 0)

  /// Creates an empty memory.
  public init() {}

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  fileprivate mutating func forward(
    _ input: Matrix<Scalar>, _ apply: ([Scalar], inout [Scalar]) -> Void
  ) -> Matrix<Scalar> {
    output.reshape(input.shape)
    apply(input.storage, &output.storage)
    self.input = input
    return output
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  fileprivate mutating func backward(
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

extension Activation {
  /// Returns f of each element.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    var output = input
    Self.apply(input.storage, into: &output.storage)
    return output
  }

  /// Returns f of each element and remembers both.
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    memory.forward(input) { Self.apply($0, into: &$1) }
  }

  /// Returns g · f′(x), element by element.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    memory.backward(gradient, "\(Self.self)") {
      Self.applyGradient(input: $0, output: $1, $2, into: &$3)
    }
  }
}
