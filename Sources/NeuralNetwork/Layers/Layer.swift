/// One step of a network: a function forward, and the chain rule backward.
///
/// A layer takes a matrix with one sample per row. A type of one's own needs four members:
///
///     struct Doubling<Scalar: NetworkScalar>: Layer {
///       func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> { input * 2 }
///       func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> { input * 2 }
///       func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> { gradient * 2 }
///     }
///
/// (the fourth, ``forEachParameter(_:)``, only when there is something to learn). Layers are values:
/// assigning one takes a snapshot.
public protocol Layer<Scalar>: Sendable, CustomStringConvertible {
  /// The numbers that the layer computes with.
  associatedtype Scalar: NetworkScalar

  /// Returns the output for `input` and changes nothing: inference.
  func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar>

  /// Returns the output for `input` and remembers what ``backward(_:)`` needs.
  mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar>

  /// Takes ∂loss/∂output, stores ∂loss/∂parameter with each parameter and returns ∂loss/∂input.
  ///
  /// It belongs to the latest ``forward(_:)``, whose memory it uses up. The gradients of before are
  /// overwritten, so there is nothing to reset between steps.
  @discardableResult
  mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar>

  /// Takes ∂loss/∂output and stores ∂loss/∂parameter, as ``backward(_:)`` does, and no more.
  ///
  /// Nothing comes before the first layer of a network, so nobody needs ∂loss/∂input there: in a
  /// layer of many inputs that saves a third of the work of a step.
  mutating func backwardToParameters(_ gradient: Matrix<Scalar>)

  /// Visits every parameter, always in the same order, to read it or to change it in place.
  mutating func forEachParameter(_ visit: (inout Parameter<Scalar>) -> Void)

  /// Visits everything that is saved, each with its name and the way it is laid out in a file.
  ///
  /// The names begin with `path`, as PyTorch's `state_dict` names what its layers hold. Only a layer
  /// that keeps more than parameters, or that holds other layers, needs one of its own.
  mutating func forEachTensor(
    _ path: String, _ visit: (_ name: String, TensorLayout, inout Matrix<Scalar>) -> Void)

  /// Draws those parameters that have not been given yet.
  mutating func initialize(using generator: inout SeededGenerator)
}

extension Layer {
  /// The layer as it is written in code, without its arguments unless it says more itself.
  public var description: String {
    "\(Self.self)".prefix { $0 != "<" } + "()"
  }

  /// Visits nothing: without one of its own, a layer has no parameters.
  public func forEachParameter(_ visit: (inout Parameter<Scalar>) -> Void) {}

  /// Calls ``backward(_:)`` and drops ∂loss/∂input.
  public mutating func backwardToParameters(_ gradient: Matrix<Scalar>) {
    backward(gradient)
  }

  /// Visits the parameters.
  public mutating func forEachTensor(
    _ path: String, _ visit: (_ name: String, TensorLayout, inout Matrix<Scalar>) -> Void
  ) {
    forEachParameter { visit(path + $0.name, $0.layout, &$0.value) }
  }

  /// Draws nothing: without one of its own, a layer has no random start.
  public func initialize(using generator: inout SeededGenerator) {}

  /// Returns the output for one sample.
  public func callAsFunction(_ sample: [Scalar]) -> [Scalar] {
    self(Matrix(row: sample)).elements
  }

  /// Copies of all parameters with their gradients, in the order of ``forEachParameter(_:)``.
  public var parameters: [Parameter<Scalar>] {
    var copy = self
    var result: [Parameter<Scalar>] = []
    copy.forEachParameter { result.append($0) }
    return result
  }

  /// How many numbers the layer learns.
  public var parameterCount: Int {
    parameters.reduce(0) { $0 + $1.value.rows * $1.value.columns }
  }
}
