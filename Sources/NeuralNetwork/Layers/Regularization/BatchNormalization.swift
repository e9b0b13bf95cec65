/// Gives each feature, or each channel of images, mean 0 and variance 1 over a batch, then a scale
/// and a shift that it learns.
///
///     forward    y = γ · (x − μ) / √(σ² + ε) + β
///                μ, σ² are the mean and variance of the batch, over the samples and, of images,
///                over the pixels: over m numbers, σ² = Σ (x − μ)² / m
///     backward   ∂L/∂γ = Σ g · x̂    ∂L/∂β = Σ g    with x̂ = (x − μ) / √(σ² + ε), g = ∂L/∂y
///                ∂L/∂x = γ / √(σ² + ε) · (g − (Σ g + x̂ · Σ g·x̂) / m)
///     running    r ← (1 − momentum) · r + momentum · s    where s is μ, and σ² · m / (m − 1)
///     inference  y = γ · (x − μ) / √(σ² + ε) + β with the running mean and variance
///     shapes     γ, β, μ, σ²: 1×channels; x, y, g: samples×features, where every feature is a
///                channel, or samples×(channels·height·width)
///
/// `network.forward(x)` takes the batch's mean and variance and updates the running ones;
/// `network(x)` takes the running ones: there is no switch to forget. A batch with a single number
/// per channel has no variance and stops with words, as in PyTorch: take a batch size that does not
/// leave one sample over. It is PyTorch's `nn.BatchNorm1d` and `nn.BatchNorm2d`, with their
/// defaults; S. Ioffe and C. Szegedy, "Batch Normalization: Accelerating Deep Network Training by
/// Reducing Internal Covariate Shift", ICML 2015.
public struct BatchNormalization<Scalar: NetworkScalar>: Layer {
  /// ε: keeps the division from zero.
  public let epsilon: Double
  /// How much of the running mean and variance each batch replaces, 0 … 1.
  public let momentum: Double
  /// γ, 1×channels, ones at first.
  public private(set) var weight: Parameter<Scalar>
  /// β, 1×channels, zeros at first.
  public private(set) var bias: Parameter<Scalar>
  /// The running mean, 1×channels, zeros at first.
  public private(set) var runningMean: Matrix<Scalar>
  /// The running variance, 1×channels, ones at first.
  public private(set) var runningVariance: Matrix<Scalar>
  /// How many batches the running mean and variance have seen.
  public private(set) var batches = 0

  private let layout: ChannelLayout
  private var moments: ChannelMoments<Scalar>
  private var awaitsBackward = false
  private var output = Matrix<Scalar>.zeros(0, 0)
  private var inputGradient = Matrix<Scalar>.zeros(0, 0)

  /// Creates a layer that normalises each of so many features.
  public init(_ features: Int, epsilon: Double = 1e-5, momentum: Double = 0.1) {
    guard features > 0 else {
      stop("BatchNormalization(\(features)): there must be at least one feature")
    }
    self.init(ChannelLayout(channels: features, pixels: 1), epsilon, momentum)
  }

  /// Creates a layer that normalises each channel of images.
  public init(channelsOf images: ImageShape, epsilon: Double = 1e-5, momentum: Double = 0.1) {
    self.init(ChannelLayout(images), epsilon, momentum)
  }

  private init(_ layout: ChannelLayout, _ epsilon: Double, _ momentum: Double) {
    guard epsilon > 0, (0...1).contains(momentum) else {
      stop(
        "BatchNormalization: ε must be positive and the momentum between 0 and 1, not \(epsilon) "
          + "and \(momentum)")
    }
    self.layout = layout
    self.epsilon = epsilon
    self.momentum = momentum
    let ones = Matrix<Scalar>(rows: 1, columns: layout.channels, repeating: 1)
    let zeros = Matrix<Scalar>.zeros(1, layout.channels)
    weight = Parameter(name: "weight", value: ones, layout: .vector)
    bias = Parameter(name: "bias", value: zeros, layout: .vector)
    (runningMean, runningVariance) = (zeros, ones)
    moments = ChannelMoments(layout)
  }

  /// Returns the input, normalised by the running mean and variance.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    requireColumns(input)
    var moments = ChannelMoments<Scalar>(layout)
    moments.mean = runningMean.storage
    moments.variance = runningVariance.storage
    var result = Matrix<Scalar>.zeros(0, 0)
    moments.center(input)
    moments.normalize(epsilon, weight.value, bias.value, into: &result)
    return result
  }

  /// Returns the input, normalised by its own mean and variance, and updates the running ones.
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    requireColumns(input)
    guard input.rows * layout.pixels > 1 else {
      stop(
        "\(description): a batch of shape \(input.shape) has one number per channel and no variance; take "
          + "a batch size that does not leave one sample over")
    }
    moments.measure(input)
    moments.normalize(epsilon, weight.value, bias.value, into: &output)
    moments.update(&runningMean, &runningVariance, momentum)
    batches += 1
    awaitsBackward = true
    return output
  }

  /// Stores the gradients of γ and β, and returns ∂L/∂x.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    requireGradient(gradient, of: output, awaited: awaitsBackward)
    moments.differentiate(gradient, &weight, &bias, into: &inputGradient)
    awaitsBackward = false
    return inputGradient
  }

  /// Visits γ, then β.
  public mutating func forEachParameter(_ visit: (inout Parameter<Scalar>) -> Void) {
    visit(&weight)
    visit(&bias)
  }

  /// Visits γ, β, the running mean and variance, and the number of batches.
  public mutating func forEachTensor(
    _ path: String, _ visit: (_ name: String, TensorLayout, inout Matrix<Scalar>) -> Void
  ) {
    forEachParameter { visit(path + $0.name, $0.layout, &$0.value) }
    visit(path + "running_mean", .vector, &runningMean)
    visit(path + "running_var", .vector, &runningVariance)
    var counter = Matrix(rows: 1, columns: 1, repeating: Scalar(batches))
    visit(path + "num_batches_tracked", .counter, &counter)
    if counter[0, 0] != Scalar(batches) { batches = Int(exactly: counter[0, 0]) ?? batches }
  }
}

extension BatchNormalization {
  /// The layer with its sizes.
  public var description: String {
    layout.pixels == 1
      ? "BatchNormalization(\(layout.channels))"
      : "BatchNormalization(\(layout.channels) channels of \(layout.pixels) pixels)"
  }

  private func requireColumns(_ input: Matrix<Scalar>) {
    guard input.columns == layout.count else {
      stop("\(description): the input is \(input.shape), but must have \(layout.count) columns")
    }
  }
}
