/// Adaptive gradients: each parameter's steps shrink with what its gradients have added up to.
///
///     g ← g + λ·w                           weight decay, when λ is not zero
///     s ← s + g²                            s starts at zero
///     w ← w − ηₜ · g / (√s + ε)             with ηₜ = η / (1 + (t − 1)·δ) in step t
///
/// η is the learning rate and δ its decay. J. Duchi, E. Hazan and Y. Singer, "Adaptive Subgradient
/// Methods for Online Learning and Stochastic Optimization", JMLR 12 (2011), with PyTorch's
/// defaults and meanings.
public struct AdaGrad: Optimizer {
  /// η: how far the first step goes, about.
  public var learningRate: Double
  /// δ: how fast the learning rate itself falls from step to step.
  public var learningRateDecay: Double
  /// ε: keeps the division from zero.
  public var epsilon: Double
  /// λ: how strongly each step pulls the parameters towards zero, through the gradient.
  public var weightDecay: Double
  private var step = 0
  private var memory = ParameterMemory()

  /// Creates the optimiser.
  public init(
    learningRate: Double = 0.01, learningRateDecay: Double = 0, epsilon: Double = 1e-10,
    weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.learningRateDecay = learningRateDecay
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// Changes every parameter of a model according to its latest gradient.
  @specialized(where Model == Sequential<Float>)
  @specialized(where Model == Sequential<Double>)
  public mutating func update<Model: Layer>(_ model: inout Model) {
    let rule = AdaGradRule<Model.Scalar>(
      rate: Model.Scalar(learningRate / (1 + Double(step) * learningRateDecay)),
      epsilon: Model.Scalar(epsilon), decay: Model.Scalar(weightDecay))
    step += 1
    memory.forEachParameter(of: &model, matrices: 1) { parameter, state in
      rule.apply(to: &parameter.value.storage, &state.first.storage, parameter.gradient.storage)
    }
  }
}

/// One step with the numbers that are the same for all parameters.
private struct AdaGradRule<Scalar: NetworkScalar> {
  /// ηₜ.
  let rate: Scalar
  let epsilon: Scalar
  let decay: Scalar

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply(to weights: inout [Scalar], _ squares: inout [Scalar], _ gradient: [Scalar]) {
    updateVectors(&weights, &squares, with: gradient) { weight, square, gradient in
      let gradient = gradient + decay * weight
      square += gradient * gradient
      weight -= rate * gradient / (squareRoot(square) + epsilon)
    }
  }
}
