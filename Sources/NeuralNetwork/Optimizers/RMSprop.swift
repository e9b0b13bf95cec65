/// Root mean square propagation: each gradient is divided by the recent size of its like.
///
///     g ← g + λ·w                          weight decay, when λ is not zero
///     v ← α·v + (1 − α)·g²                 the running mean of the square; v starts at zero
///     d = g / (√v + ε)                     the direction
///     w ← w − η·d                          without momentum
///     b ← μ·b + d,  w ← w − η·b            with momentum μ; b starts at zero
///
/// The centred form divides by an estimate of the standard deviation instead:
///
///     v ← α·(v + (1 − α)·(g − m)²)         the running variance
///     m ← α·m + (1 − α)·g                  the running mean; m starts at zero
///
/// It is the running mean of the square less that of the gradient, squared, in a form that rounding
/// cannot make negative. η is the learning rate. G. Hinton, lecture 6e of "Neural Networks for
/// Machine Learning", 2012; A. Graves, "Generating Sequences With Recurrent Neural Networks", 2013,
/// for the centred form; with PyTorch's defaults and meanings.
public struct RMSprop: Optimizer {
  /// η: how far each step goes, about.
  public var learningRate: Double
  /// α: how much of the running means is kept, 0 ≤ α < 1.
  public var alpha: Double
  /// ε: keeps the division from zero.
  public var epsilon: Double
  /// λ: how strongly each step pulls the parameters towards zero, through the gradient.
  public var weightDecay: Double
  /// μ: how much of the last step's direction is kept, 0 ≤ μ < 1.
  public var momentum: Double
  /// Whether the mean is taken off before the gradient's size is measured.
  public let centered: Bool
  private var memory = ParameterMemory()

  /// Creates the optimiser.
  public init(
    learningRate: Double = 0.01, alpha: Double = 0.99, epsilon: Double = 1e-8,
    weightDecay: Double = 0, momentum: Double = 0, centered: Bool = false
  ) {
    self.learningRate = learningRate
    self.alpha = alpha
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.momentum = momentum
    self.centered = centered
  }

  /// Changes every parameter of a model according to its latest gradient.
  @specialized(where Model == Sequential<Float>)
  @specialized(where Model == Sequential<Double>)
  public mutating func update<Model: Layer>(_ model: inout Model) {
    let rule = RMSpropRule<Model.Scalar>(
      rate: Model.Scalar(learningRate), keeps: Model.Scalar(alpha),
      takes: Model.Scalar((1 - alpha) * (centered ? alpha : 1)),
      takesMean: Model.Scalar(centered ? 1 - alpha : 0), epsilon: Model.Scalar(epsilon),
      decay: Model.Scalar(weightDecay), momentum: Model.Scalar(momentum))
    let isPlain = momentum == 0 && !centered
    memory.forEachParameter(of: &model, matrices: isPlain ? 1 : 3) { parameter, state in
      if isPlain {
        rule.apply(to: &parameter.value.storage, &state.first.storage, parameter.gradient.storage)
      } else {
        rule.apply(
          to: &parameter.value.storage, &state.first.storage, &state.second.storage,
          &state.third.storage, parameter.gradient.storage)
      }
    }
  }
}

/// One step with the numbers that are the same for all parameters.
private struct RMSpropRule<Scalar: NetworkScalar> {
  let rate: Scalar
  /// α.
  let keeps: Scalar
  /// What v takes of the square: 1 − α, and α(1 − α) in the centred form.
  let takes: Scalar
  /// What m takes of the gradient: 1 − α in the centred form, or nothing, so that it stays zero.
  let takesMean: Scalar
  let epsilon: Scalar
  let decay: Scalar
  let momentum: Scalar

  /// A step without momentum or centring.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply(to weights: inout [Scalar], _ squares: inout [Scalar], _ gradient: [Scalar]) {
    updateVectors(&weights, &squares, with: gradient) { weight, square, gradient in
      let gradient = gradient + decay * weight
      square = keeps * square + takes * gradient * gradient
      weight -= rate * gradient / (squareRoot(square) + epsilon)
    }
  }

  /// A step with momentum, centring or both.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply(
    to weights: inout [Scalar], _ squares: inout [Scalar], _ means: inout [Scalar],
    _ velocities: inout [Scalar], _ gradient: [Scalar]
  ) {
    updateVectors(&weights, &squares, &means, &velocities, with: gradient) {
      weight, square, mean, velocity, gradient in
      let gradient = gradient + decay * weight
      let difference = gradient - mean
      square = keeps * square + takes * difference * difference
      mean = keeps * mean + takesMean * gradient
      velocity = momentum * velocity + gradient / (squareRoot(square) + epsilon)
      weight -= rate * velocity
    }
  }
}
