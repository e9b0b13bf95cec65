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
    let rule = AdamStep(
      keeps: betas, takes: (1 - betas.0, 1 - betas.1), rate: learningRate / corrections.0,
      rootScale: 1 / corrections.1.squareRoot(), epsilon: epsilon, gradientDecay: gradientDecay,
      shrink: 1 - decay)
    memory.forEachParameter(of: &model, matrices: 2) { parameter, state in
      Model.Scalar.Kernels.takeAdamStep(
        rule, &parameter.value.storage, &state.first.storage, &state.second.storage,
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
public struct AdamStep: Sendable {
  /// β₁ and β₂.
  let keeps: (Double, Double)
  /// 1 − β₁ and 1 − β₂.
  let takes: (Double, Double)
  /// η / (1 − β₁ᵗ).
  let rate: Double
  /// 1 / √(1 − β₂ᵗ).
  let rootScale: Double
  /// ε.
  let epsilon: Double
  /// What, times the weight, is added to the gradient.
  let gradientDecay: Double
  /// What each weight is multiplied by before the step.
  let shrink: Double
}
