/// A way to turn gradients into better parameters.
public protocol Optimizer: Sendable {
  /// Changes every parameter of a model according to its latest gradient.
  mutating func update<Model: Layer>(_ model: inout Model)
}

/// What an optimiser remembers from step to step: matrices, one per parameter, of any scalar.
///
/// It keeps the scalar out of the optimisers' types, so that only the network names it.
public struct ParameterMemory: Sendable {
  var float: [[Matrix<Float>]] = []
  var double: [[Matrix<Double>]] = []

  /// Creates an empty memory.
  public init() {}

  /// Visits every parameter of a model together with `count` matrices of its shape.
  ///
  /// They are zeros on the first visit and keep what `visit` leaves in them.
  public mutating func forEachParameter<Model: Layer>(
    of model: inout Model, matrices count: Int,
    _ visit: (inout Parameter<Model.Scalar>, inout [Matrix<Model.Scalar>]) -> Void
  ) {
    Model.Scalar.withMemory(&self) { memory in
      var index = 0
      model.forEachParameter { parameter in
        let shape = parameter.value.shape
        if index == memory.count {
          memory.append(Array(repeating: .zeros(shape.rows, shape.columns), count: count))
        }
        guard count == 0 || memory[index][0].shape == shape else {
          stopForShapes("Optimizer, parameter \(index)", memory[index][0].shape, shape)
        }
        visit(&parameter, &memory[index])
        index += 1
      }
    }
  }
}
