/// Numbers that a layer learns, and the latest gradient of the loss by them.
public struct Parameter<Scalar: NetworkScalar>: Sendable, Hashable {
  /// What it is in its layer: `weight` or `bias`.
  public var name: String
  /// The numbers.
  public var value: Matrix<Scalar>
  /// ∂loss/∂value from the latest `backward`, of the same shape; zeros before the first.
  public var gradient: Matrix<Scalar>

  /// How it is laid out in a file.
  public var layout: TensorLayout

  /// Creates a parameter whose gradient is zero.
  public init(name: String, value: Matrix<Scalar>, layout: TensorLayout = .matrix) {
    self.name = name
    self.value = value
    self.layout = layout
    gradient = .zeros(value.rows, value.columns)
  }
}

extension Parameter {
  /// Whether it has numbers; it is 0×0 until then.
  var isDrawn: Bool {
    value.rows > 0
  }

  /// Lets a closure read it or change it in place: `bias?.accept(visit)` for one that may not be.
  mutating func accept(_ visit: (inout Parameter) -> Void) {
    visit(&self)
  }
}
