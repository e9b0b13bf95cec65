/// What an optimiser remembers from step to step: some matrices per parameter, of any scalar.
///
/// It keeps the scalar out of the optimisers' types, so that only the network names it.
public struct ParameterMemory: Sendable {
  var float: [ParameterState<Float>] = []
  var double: [ParameterState<Double>] = []

  /// Creates an empty memory.
  public init() {}

  /// Visits every parameter of a model together with what is remembered of it.
  ///
  /// The first `count` matrices of its state are zeros of the parameter's shape on the first visit
  /// that asks for them; what `visit` leaves in them is there on the next.
  @inline(__always)
  public mutating func forEachParameter<Model: Layer>(
    of model: inout Model, matrices count: Int,
    _ visit: (inout Parameter<Model.Scalar>, inout ParameterState<Model.Scalar>) -> Void
  ) {
    Model.Scalar.Kernels.withMemory(&self) { states in
      var index = 0
      model.forEachParameter { parameter in
        let shape = parameter.value.shape
        if index == states.count { states.append(ParameterState(shape)) }
        guard states[index].shape == shape else {
          stopForShapes("Optimizer, parameter \(index)", states[index].shape, shape)
        }
        guard parameter.gradient.shape == shape else {
          stopForShapes(
            "Optimizer, gradient of parameter \(index)", parameter.gradient.shape, shape)
        }
        if states[index].count < count { states[index].extend(to: count) }
        visit(&parameter, &states[index])
        index += 1
      }
    }
  }
}

/// The matrices that an optimiser keeps for one parameter; which is which is the optimiser's affair.
public struct ParameterState<Scalar: NetworkScalar>: Sendable {
  /// The first, of the parameter's shape if it is used.
  public var first: Matrix<Scalar>
  /// The second, of the parameter's shape if it is used.
  public var second: Matrix<Scalar>
  /// The third, of the parameter's shape if it is used.
  public var third: Matrix<Scalar>

  /// The shape of the parameter.
  let shape: Shape
  /// How many of the matrices are used.
  private(set) var count = 0

  init(_ shape: Shape) {
    self.shape = shape
    (first, second, third) = (.zeros(0, 0), .zeros(0, 0), .zeros(0, 0))
  }

  /// Makes zeros of those matrices that were not used before.
  mutating func extend(to newCount: Int) {
    let zeros = Matrix<Scalar>.zeros(shape.rows, shape.columns)
    if count < 1, newCount > 0 { first = zeros }
    if count < 2, newCount > 1 { second = zeros }
    if count < 3, newCount > 2 { third = zeros }
    count = newCount
  }
}
