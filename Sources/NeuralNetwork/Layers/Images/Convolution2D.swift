/// A convolution: filters that move over an image and find the same pattern wherever it is.
///
///     forward    y[f, i, j] = b[f] + Σ W[f, c, k, l] · x[c, i·s + k − p, j·s + l − p]
///                over the channels c and the rows k and columns l of the kernel;
///                s is the stride, p the padding, and beyond its border the image is zero
///     backward   ∂L/∂W[f, c, k, l] = Σ g[f, i, j] · x[c, i·s + k − p, j·s + l − p]
///                ∂L/∂b[f] = Σ g[f, i, j]    both over the places i, j and the samples
///                ∂L/∂x[c, m, n] = Σ g[f, i, j] · W[f, c, m − i·s + p, n − j·s + p]
///                over all f, i, j that saw the pixel    where g = ∂L/∂y
///     shapes     x: samples×(channels·height·width)     W: filters×(channels·kernel·kernel)
///                b: 1×filters     y, g: samples×(filters·outputHeight·outputWidth)
///                outputHeight = ⌊(height + 2·padding − kernel) / stride⌋ + 1, the width likewise
///
/// It must know the shape of its images, because a row of a matrix is flat; ``outputShape`` is what
/// the next layer takes:
///
///     let first = Convolution2D<Float>(
///       from: ImageShape(channels: 1, height: 28, width: 28), filters: 8, kernel: 5)
///     let pooling = MaxPooling2D<Float>(from: first.outputShape, size: 2)     // from 8×24×24
///     var network = Sequential<Float>(using: &generator) {
///       first
///       ReLU()
///       pooling
///       Flatten()
///       Linear(pooling.outputShape.count, 10)                                 // from 8×12×12
///     }
///
/// It is PyTorch's `nn.Conv2d`: strictly a cross-correlation, since no kernel is turned round. The
/// weights start as ``Initializer/xavierUniform``, where a filter has channels·kernel² inputs and a
/// pixel filters·kernel² outputs, and the biases at zero unless told otherwise.
///
/// All the patches that the kernel sees become the columns of a matrix, and the convolution a matrix
/// product: K. Chellapilla and others, "High Performance Convolutional Neural Networks for Document
/// Processing", IWFHR 2006.
public struct Convolution2D<Scalar: NetworkScalar>: Layer {
  /// The shape of the images that come in.
  public let inputShape: ImageShape
  /// The shape of the images that go out: one channel per filter.
  public let outputShape: ImageShape
  /// W, filters×(channels·kernel·kernel); 0×0 until it has been drawn.
  public private(set) var weight: Parameter<Scalar>
  /// b, 1×filters, or `nil` for a layer without bias; 0×0 until it has been drawn.
  public private(set) var bias: Parameter<Scalar>?

  private let shape: ConvolutionShape
  private let start: ParameterStart
  private var input: Matrix<Scalar>?
  private var output = Matrix<Scalar>.zeros(0, 0)
  private var inputGradient = Matrix<Scalar>.zeros(0, 0)
  private var patches: [Scalar] = []

  /// Creates a layer from the shape of its images, its filters and the way that they start.
  ///
  /// A filter sees `kernel` × `kernel` pixels of each channel. With `bias: nil` there is no bias.
  /// Zeros and constants are there at once; what is random waits for a generator.
  public init(
    from images: ImageShape, filters: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    weights: Initializer = .xavierUniform, bias: Initializer? = .zeros
  ) {
    let window = SlidingWindow(
      over: images, size: kernel, stride: stride, padding: padding, layer: "Convolution2D")
    guard filters > 0 else { stop("Convolution2D: \(filters) filters; there must be at least one") }
    shape = ConvolutionShape(window: window, filters: filters)
    inputShape = images
    outputShape = window.outputShape(channels: filters)
    start = ParameterStart(
      weights: weights, bias: bias ?? .zeros, weightShape: Shape(filters, window.patchLength),
      biases: filters, size: (window.patchLength, filters * kernel * kernel))
    let layout = TensorLayout.tensor(shape: [filters, images.channels, kernel, kernel])
    weight = Parameter(name: "weight", value: .zeros(0, 0), layout: layout)
    self.bias = bias.map { _ in
      Parameter(name: "bias", value: .zeros(0, 0), layout: .vector)
    }
    start.fill(&weight, &self.bias)
  }

  /// Creates a layer from its weights and biases.
  ///
  /// The weights have one row per filter, in which the kernel for the first channel comes first, row
  /// by row. This one finds edges between left and right:
  ///
  ///     Convolution2D(from: image, weights: [[1, 0, -1, 2, 0, -2, 1, 0, -1]], bias: nil)
  public init(
    from images: ImageShape, weights: Matrix<Scalar>, bias: [Scalar]?, stride: Int = 1,
    padding: Int = 0
  ) {
    let kernel = (1...max(1, weights.columns)).first {
      $0 * $0 * images.channels >= weights.columns
    }
    guard let kernel, kernel * kernel * images.channels == weights.columns else {
      stop(
        "Convolution2D: weights of shape \(weights.shape) are no square kernels for "
          + "\(images.channels) channels")
    }
    if let bias, bias.count != weights.rows {
      stopForShapes("Convolution2D, weights and bias", weights.shape, Shape(1, bias.count))
    }
    self.init(
      from: images, filters: weights.rows, kernel: kernel, stride: stride, padding: padding,
      weights: .zeros, bias: bias == nil ? nil : .zeros)
    weight.value = weights
    if let bias { self.bias?.value = Matrix(row: bias) }
  }

  /// Returns the images that the filters make of each row.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    requireFitting(input)
    var result = Matrix<Scalar>.zeros(input.rows, outputShape.count)
    var patches: [Scalar] = []
    convolve(
      input.storage, weight.value.storage, bias: bias?.value.storage, as: shape,
      patches: &patches, into: &result.storage)
    return result
  }

  /// Returns the images that the filters make of each row, and remembers the input.
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    requireFitting(input)
    output.reshape(Shape(input.rows, outputShape.count))
    convolve(
      input.storage, weight.value.storage, bias: bias?.value.storage, as: shape,
      patches: &patches, into: &output.storage)
    self.input = input
    return output
  }

  /// Stores the gradients of W and b, and returns ∂L/∂x.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    backwardToParameters(gradient)
    inputGradient.reshape(Shape(gradient.rows, inputShape.count))
    convolutionInputGradient(
      weight.value.storage, gradient.storage, as: shape, patches: &patches,
      into: &inputGradient.storage)
    return inputGradient
  }

  /// Stores the gradients of W and b.
  public mutating func backwardToParameters(_ gradient: Matrix<Scalar>) {
    guard let input else { stop("\(description): backward needs a forward of its own before it") }
    guard gradient.shape == Shape(input.rows, outputShape.count) else {
      stopForShapes(
        "\(description), gradient", gradient.shape, Shape(input.rows, outputShape.count))
    }
    weight.gradient.reshape(weight.value.shape)
    convolutionWeightGradient(
      input.storage, gradient.storage, as: shape, patches: &patches,
      into: &weight.gradient.storage)
    bias?.storeSums(of: gradient, outputShape)
    // Lets go of the layer before, which can then write its next output over this one.
    self.input = nil
  }

  /// Visits W, then b.
  public mutating func forEachParameter(_ visit: (inout Parameter<Scalar>) -> Void) {
    visit(&weight)
    bias?.accept(visit)
  }

  /// Draws W, then b, where they are random and have not been drawn yet.
  public mutating func initialize(using generator: inout SeededGenerator) {
    start.draw(&weight, &bias, using: &generator)
  }
}

extension Convolution2D {
  /// The layer with its sizes.
  public var description: String {
    "Convolution2D(\(inputShape) → \(outputShape))"
  }

  private func requireFitting(_ input: Matrix<Scalar>) {
    requireImages(input, inputShape, description)
    requireDrawn(weight, bias)
  }
}

extension Parameter {
  /// Stores the sums of a gradient's channels.
  fileprivate mutating func storeSums(of gradient: Matrix<Scalar>, _ images: ImageShape) {
    self.gradient.reshape(Shape(1, images.channels))
    sumChannels(of: gradient.storage, ChannelLayout(images), into: &self.gradient.storage)
  }
}
