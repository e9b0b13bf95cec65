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
  func apply(_ input: [Scalar], into output: inout [Scalar])

  /// Writes gᵢ · f′(xᵢ); `output` holds f(xᵢ), in which many derivatives are simplest.
  func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar])
}

extension Activation {
  /// Returns f of each element.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    var output = input
    apply(input.storage, into: &output.storage)
    return output
  }

  /// Returns f of each element and remembers both.
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    var output = memory.takeOutput(for: input)
    apply(input.storage, into: &output.storage)
    memory.keep(output: output)
    return output
  }

  /// Returns g · f′(x), element by element.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    var taken = memory.takeInput(for: gradient, "\(Self.self)")
    applyGradient(
      input: taken.input.storage, output: taken.output.storage, gradient.storage,
      into: &taken.inputGradient.storage)
    memory.keep(inputGradient: taken.inputGradient)
    return taken.inputGradient
  }
}

extension Activation {
  /// Returns f(x), as for a curve.
  public func value(at x: Scalar) -> Scalar {
    var output: [Scalar] = [0]
    apply([x], into: &output)
    return output[0]
  }

  /// Returns f′(x), as for a curve; at a kink it is what `backward` takes there.
  public func derivative(at x: Scalar) -> Scalar {
    var result: [Scalar] = [0]
    applyGradient(input: [x], output: [value(at: x)], [1], into: &result)
    return result[0]
  }
}
