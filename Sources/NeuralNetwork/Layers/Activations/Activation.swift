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
    // Taken out meanwhile, because f belongs to the same value.
    var memory = exchange(&self.memory, for: ActivationMemory())
    let output = memory.forward(input) { apply($0, into: &$1) }
    self.memory = memory
    return output
  }

  /// Returns g · f′(x), element by element.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    var memory = exchange(&self.memory, for: ActivationMemory())
    let inputGradient = memory.backward(gradient, "\(Self.self)") {
      applyGradient(input: $0, output: $1, $2, into: &$3)
    }
    self.memory = memory
    return inputGradient
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

/// Puts a new value in the place of another one, which it returns.
@inline(__always)
private func exchange<Value>(_ place: inout Value, for value: Value) -> Value {
  let old = place
  place = value
  return old
}
