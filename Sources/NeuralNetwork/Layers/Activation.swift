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
  fileprivate var input: Matrix<Scalar>?
  fileprivate var output = Matrix<Scalar>.zeros(0, 0)
  fileprivate var inputGradient = Matrix<Scalar>.zeros(0, 0)

  /// Creates an empty memory.
  public init() {}
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
    memory.output.reshape(input.shape)
    Self.apply(input.storage, into: &memory.output.storage)
    memory.input = input
    return memory.output
  }

  /// Returns g · f′(x), element by element.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    guard let input = memory.input else {
      stop("\(Self.self): backward needs a forward of its own before it")
    }
    guard gradient.shape == input.shape else {
      stopForShapes("\(Self.self), gradient", gradient.shape, input.shape)
    }
    memory.inputGradient.reshape(input.shape)
    Self.applyGradient(
      input: input.storage, output: memory.output.storage, gradient.storage,
      into: &memory.inputGradient.storage)
    memory.input = nil
    return memory.inputGradient
  }
}
