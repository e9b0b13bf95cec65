/// The mean and variance of each channel of a batch, and what normalising by them needs.
///
/// Everything lives in memory that the next batch uses again.
struct ChannelMoments<Scalar: NetworkScalar>: Sendable {
  /// μ of each channel.
  var mean: [Scalar]
  /// σ² of each channel.
  var variance: [Scalar]

  private let layout: ChannelLayout
  /// x − μ.
  private var centered = Matrix<Scalar>.zeros(0, 0)
  /// 1 / √(σ² + ε) of each channel.
  private var inverses: [Scalar]
  // Coefficients of the channels, for whichever loop comes next.
  private var factors: [Scalar]
  private var otherFactors: [Scalar]
  private var offsets: [Scalar]

  init(_ layout: ChannelLayout) {
    self.layout = layout
    let zeros = [Scalar](repeating: 0, count: layout.channels)
    (mean, variance, inverses) = (zeros, zeros, zeros)
    (factors, otherFactors, offsets) = (zeros, zeros, zeros)
  }

  /// How many numbers of the batch belong to each channel.
  private var count: Scalar {
    Scalar(centered.rows * layout.pixels)
  }

  /// Takes the mean and variance of a batch.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func measure(_ input: Matrix<Scalar>) {
    let count = Scalar(input.rows * layout.pixels)
    sumChannels(of: input.storage, layout, into: &mean)
    updateElements(&mean) { $0 /= count }
    center(input)
    sumChannelProducts(of: centered.storage, centered.storage, layout, into: &variance)
    updateElements(&variance) { $0 /= count }
  }

  /// Takes the mean off the input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func center(_ input: Matrix<Scalar>) {
    updateElements(&factors) { $0 = 1 }
    mapElements(mean, into: &offsets) { -$0 }
    centered.reshape(input.shape)
    scaleChannels(
      of: input.storage, layout, by: factors, adding: offsets, into: &centered.storage)
  }

  /// Writes γ · (x − μ) / √(σ² + ε) + β.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func normalize(
    _ epsilon: Double, _ weight: Matrix<Scalar>, _ bias: Matrix<Scalar>,
    into output: inout Matrix<Scalar>
  ) {
    let epsilon = Scalar(epsilon)
    mapElements(variance, into: &inverses) { 1 / ($0 + epsilon).squareRoot() }
    zipElements(weight.storage, inverses, into: &factors) { $0 * $1 }
    output.reshape(centered.shape)
    scaleChannels(
      of: centered.storage, layout, by: factors, adding: bias.storage, into: &output.storage)
  }

  /// Moves the running mean and variance towards this batch's; its variance counts as an estimate
  /// of that of all data, Σ (x − μ)² / (m − 1).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func update(
    _ runningMean: inout Matrix<Scalar>, _ runningVariance: inout Matrix<Scalar>,
    _ momentum: Double
  ) {
    let (takes, keeps) = (Scalar(momentum), Scalar(1 - momentum))
    let correction = count / (count - 1)
    updateElements(&runningMean.storage, with: mean) { $0 = keeps * $0 + takes * $1 }
    updateElements(&runningVariance.storage, with: variance) {
      $0 = keeps * $0 + takes * ($1 * correction)
    }
  }

  /// Stores ∂L/∂γ and ∂L/∂β, and writes ∂L/∂x.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func differentiate(
    _ gradient: Matrix<Scalar>, _ weight: inout Parameter<Scalar>,
    _ bias: inout Parameter<Scalar>, into result: inout Matrix<Scalar>
  ) {
    let count = count
    sumChannels(of: gradient.storage, layout, into: &bias.gradient.storage)
    sumChannelProducts(
      of: gradient.storage, centered.storage, layout, into: &weight.gradient.storage)
    updateElements(&weight.gradient.storage, with: inverses) { $0 *= $1 }
    // ∂L/∂x = a·g + b·(x − μ) + c with a = γ/√(σ² + ε), b = −a · ∂L/∂γ / √(σ² + ε) / m and
    // c = −a · ∂L/∂β / m.
    zipElements(weight.value.storage, inverses, into: &factors) { $0 * $1 }
    zipElements(factors, weight.gradient.storage, inverses, into: &otherFactors) {
      -$0 * $1 * $2 / count
    }
    zipElements(factors, bias.gradient.storage, into: &offsets) { -$0 * $1 / count }
    result.reshape(gradient.shape)
    combineChannels(
      of: gradient.storage, centered.storage, layout, by: factors, otherFactors,
      adding: offsets, into: &result.storage)
  }
}
