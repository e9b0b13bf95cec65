import CVectorMath

/// The running means of the gradients and of their squares, which Adam and AdamW share.
struct AdaptiveMoments: Sendable {
  /// How many steps there have been.
  private var step = 0
  private var memory = ParameterMemory()

  /// Takes a step; `gradientDecay` · w is added to the gradient, `decay` · w taken from w itself.
  @specialized(where Model == Sequential<Float>)
  @specialized(where Model == Sequential<Double>)
  mutating func update<Model: Layer>(
    _ model: inout Model, learningRate: Double, betas: (Double, Double), epsilon: Double,
    gradientDecay: Double = 0, decay: Double = 0
  ) {
    step += 1
    let corrections = (1 - power(betas.0, step), 1 - power(betas.1, step))
    let rule = AdamRule<Model.Scalar>(
      keeps: (Model.Scalar(betas.0), Model.Scalar(betas.1)),
      takes: (Model.Scalar(1 - betas.0), Model.Scalar(1 - betas.1)),
      rate: Model.Scalar(learningRate / corrections.0),
      rootScale: Model.Scalar(1 / corrections.1.squareRoot()),
      epsilon: Model.Scalar(epsilon), gradientDecay: Model.Scalar(gradientDecay),
      shrink: Model.Scalar(1 - decay))
    memory.forEachParameter(of: &model, matrices: 2) { parameter, state in
      rule.apply(
        to: &parameter.value.storage, &state.first.storage, &state.second.storage,
        parameter.gradient.storage)
    }
  }

  /// Returns `base` to the power of `exponent` ≥ 0, by squaring.
  private func power(_ base: Double, _ exponent: Int) -> Double {
    guard exponent > 0 else { return 1 }
    let half = power(base, exponent / 2)
    return exponent.isMultiple(of: 2) ? half * half : half * half * base
  }
}

/// One step of Adam with everything that is the same for all parameters worked out.
private struct AdamRule<Scalar: NetworkScalar> {
  /// β₁ and β₂.
  let keeps: (Scalar, Scalar)
  /// 1 − β₁ and 1 − β₂.
  let takes: (Scalar, Scalar)
  /// η / (1 − β₁ᵗ).
  let rate: Scalar
  /// 1 / √(1 − β₂ᵗ).
  let rootScale: Scalar
  let epsilon: Scalar
  let gradientDecay: Scalar
  /// What each weight is multiplied by before the step.
  let shrink: Scalar

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply(
    to weights: inout [Scalar], _ means: inout [Scalar], _ squares: inout [Scalar],
    _ gradient: [Scalar]
  ) {
    updateVectors(&weights, &means, &squares, with: gradient) { weight, mean, square, gradient in
      let gradient = gradient + gradientDecay * weight
      mean = keeps.0 * mean + takes.0 * gradient
      square = keeps.1 * square + takes.1 * gradient * gradient
      weight = shrink * weight - rate * mean / (rootScale * squareRoot(square) + epsilon)
    }
  }
}
