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
  /// The first `count` matrices of its state are zeros of the parameter's shape on the first visit;
  /// what `visit` leaves in them is there on the next.
  @inline(__always)
  public mutating func forEachParameter<Model: Layer>(
    of model: inout Model, matrices count: Int,
    _ visit: (inout Parameter<Model.Scalar>, inout ParameterState<Model.Scalar>) -> Void
  ) {
    Model.Scalar.Kernels.withMemory(&self) { states in
      var index = 0
      model.forEachParameter { parameter in
        let shape = parameter.value.shape
        if index == states.count { states.append(ParameterState(shape, matrices: count)) }
        guard count == 0 || states[index].first.shape == shape else {
          stopForShapes("Optimizer, parameter \(index)", states[index].first.shape, shape)
        }
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

  init(_ shape: Shape, matrices count: Int) {
    let (zeros, none) = (
      Matrix<Scalar>.zeros(shape.rows, shape.columns), Matrix<Scalar>.zeros(0, 0)
    )
    first = count > 0 ? zeros : none
    second = count > 1 ? zeros : none
    third = count > 2 ? zeros : none
  }
}
