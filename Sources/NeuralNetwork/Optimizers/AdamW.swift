/// Adam with decoupled weight decay, which pulls on all parameters alike.
///
///     w ← (1 − η·λ)·w                   weight decay, apart from the gradient
///     m ← β₁·m + (1 − β₁)·g             the running mean of the gradient; m starts at zero
///     v ← β₂·v + (1 − β₂)·g²            the running mean of its square; v starts at zero
///     w ← w − η · m̂ / (√v̂ + ε)          with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ) in step t
///
/// η is the learning rate. In ``Adam`` the decay goes through the gradient, so that √v̂ divides it
/// too. I. Loshchilov and F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, with
/// PyTorch's defaults and meanings.
public struct AdamW: Optimizer {
  /// η: how far each step goes at most, about.
  public var learningRate: Double
  /// β₁ and β₂: how much of the running means is kept, 0 ≤ β < 1.
  public var betas: (Double, Double)
  /// ε: keeps the division from zero.
  public var epsilon: Double
  /// λ: which part of each parameter, times η, a step takes away.
  public var weightDecay: Double
  private var moments = AdaptiveMoments()

  /// Creates the optimiser.
  public init(
    learningRate: Double = 0.001, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0.01
  ) {
    self.learningRate = learningRate
    self.betas = betas
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// Changes every parameter of a model according to its latest gradient.
  public mutating func update<Model: Layer>(_ model: inout Model) {
    moments.update(
      &model, learningRate: learningRate, betas: betas, epsilon: epsilon,
      decay: learningRate * weightDecay)
  }
}
