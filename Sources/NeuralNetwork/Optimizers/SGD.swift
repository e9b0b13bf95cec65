/// Stochastic gradient descent, with momentum if wanted.
///
///     g ← g + λ·w                          weight decay, when λ is not zero
///     w ← w − η·g                          without momentum
///     v ← μ·v + g,  w ← w − η·v            with momentum μ; v starts at zero
///     v ← μ·v + g,  w ← w − η·(g + μ·v)    with Nesterov's momentum
///
/// g is the gradient of the latest batch, η the learning rate. The meaning of the momentum is
/// PyTorch's; B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964;
/// I. Sutskever and others, "On the importance of initialization and momentum in deep learning",
/// ICML 2013, for Nesterov's.
public struct SGD: Optimizer {
  /// η: how far each step goes.
  public var learningRate: Double
  /// μ: how much of the last step's direction is kept, 0 ≤ μ < 1.
  public var momentum: Double
  /// Whether the momentum is Nesterov's, which looks one step ahead.
  public var nesterov: Bool
  /// λ: how strongly each step pulls the parameters towards zero, through the gradient.
  public var weightDecay: Double
  private var velocities = ParameterMemory()

  /// Creates the optimiser; Nesterov's momentum needs a momentum.
  public init(
    learningRate: Double, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0
  ) {
    if nesterov, momentum <= 0 {
      stop("SGD(nesterov: true): the momentum is \(momentum), but must be positive")
    }
    self.learningRate = learningRate
    self.momentum = momentum
    self.nesterov = nesterov
    self.weightDecay = weightDecay
  }

  /// Changes every parameter of a model according to its latest gradient.
  @specialized(where Model == Sequential<Float>)
  @specialized(where Model == Sequential<Double>)
  public mutating func update<Model: Layer>(_ model: inout Model) {
    let rate = Model.Scalar(learningRate)
    guard momentum != 0 || weightDecay != 0 else {
      return model.forEachParameter { $0.value.add($0.gradient, scaledBy: -rate) }
    }
    let rule = SGDRule<Model.Scalar>(
      rate: rate, momentum: Model.Scalar(momentum), nesterov: nesterov,
      decay: Model.Scalar(weightDecay))
    guard momentum != 0 else {
      return model.forEachParameter { rule.apply(to: &$0.value.storage, $0.gradient.storage) }
    }
    velocities.forEachParameter(of: &model, matrices: 1) { parameter, state in
      rule.apply(
        to: &parameter.value.storage, &state.first.storage, parameter.gradient.storage)
    }
  }
}

/// One step with the numbers that are the same for all parameters.
private struct SGDRule<Scalar: NetworkScalar> {
  let rate: Scalar
  let momentum: Scalar
  let nesterov: Bool
  let decay: Scalar

  /// A step without momentum.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply(to weights: inout [Scalar], _ gradient: [Scalar]) {
    updateElements(&weights, with: gradient) { $0 -= rate * ($1 + decay * $0) }
  }

  /// A step with momentum.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply(to weights: inout [Scalar], _ velocities: inout [Scalar], _ gradient: [Scalar]) {
    if nesterov {
      updateElements(&weights, &velocities, with: gradient) { weight, velocity, gradient in
        let gradient = gradient + decay * weight
        velocity = momentum * velocity + gradient
        weight -= rate * (gradient + momentum * velocity)
      }
    } else {
      updateElements(&weights, &velocities, with: gradient) { weight, velocity, gradient in
        velocity = momentum * velocity + (gradient + decay * weight)
        weight -= rate * velocity
      }
    }
  }
}
