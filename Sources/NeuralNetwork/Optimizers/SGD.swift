/// Stochastic gradient descent, with momentum if wanted.
///
///     w ← w − η·g                      without momentum
///     v ← μ·v + g,  w ← w − η·v        with momentum μ; v starts at zero
///
/// g is the gradient of the latest batch, η the learning rate. The meaning of the momentum is
/// PyTorch's; B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
public struct SGD: Optimizer {
  /// η: how far each step goes.
  public var learningRate: Double
  /// μ: how much of the last step's direction is kept, 0 ≤ μ < 1.
  public var momentum: Double
  private var velocities = ParameterMemory()

  /// Creates the optimiser.
  public init(learningRate: Double, momentum: Double = 0) {
    self.learningRate = learningRate
    self.momentum = momentum
  }

  /// Changes every parameter of a model according to its latest gradient.
  @specialized(where Model == Sequential<Float>)
  @specialized(where Model == Sequential<Double>)
  public mutating func update<Model: Layer>(_ model: inout Model) {
    let rate = Model.Scalar(learningRate)
    guard momentum != 0 else {
      return model.forEachParameter { $0.value.add($0.gradient, scaledBy: -rate) }
    }
    let momentum = Model.Scalar(momentum)
    velocities.forEachParameter(of: &model, matrices: 1) { parameter, state in
      state.first *= momentum
      state.first += parameter.gradient
      parameter.value.add(state.first, scaledBy: -rate)
    }
  }
}
