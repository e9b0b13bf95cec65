/// Keeps the greatest number of each window of an image, channel by channel.
///
///     forward    y[c, i, j] = the greatest x[c, i·s + k, j·s + l] with 0 ≤ k, l < size;
///                s is the stride
///     backward   ∂L/∂x[c, m, n] = Σ g[c, i, j] over the windows whose first greatest number it is,
///                and 0 elsewhere    where g = ∂L/∂y
///     shapes     x: samples×(channels·height·width)
///                y, g: samples×(channels·outputHeight·outputWidth)
///                outputHeight = ⌊(height − size) / stride⌋ + 1, the width likewise
///
/// Rows and columns at the end that fill no window any more are left out. It is PyTorch's
/// `nn.MaxPool2d`, also in what it does with equal numbers.
public struct MaxPooling2D<Scalar: NetworkScalar>: Layer {
  /// The shape of the images that come in.
  public let inputShape: ImageShape
  /// The shape of the images that go out: as many channels, fewer pixels.
  public let outputShape: ImageShape

  private let window: SlidingWindow
  private var positions: [Int32] = []
  private var awaitsBackward = false
  private var output = Matrix<Scalar>.zeros(0, 0)
  private var inputGradient = Matrix<Scalar>.zeros(0, 0)

  /// Creates a layer for windows of `size` × `size` pixels, side by side unless `stride` says how
  /// far it is from one to the next.
  public init(from images: ImageShape, size: Int, stride: Int? = nil) {
    window = SlidingWindow(
      over: images, size: size, stride: stride ?? size, padding: 0, layer: "MaxPooling2D")
    inputShape = images
    outputShape = window.outputShape(channels: images.channels)
  }

  /// Returns the greatest number of each window.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    requireImages(input, inputShape, description)
    var result = Matrix<Scalar>.zeros(input.rows, outputShape.count)
    var positions: [Int32] = []
    poolMaxima(of: input.storage, window, into: &result.storage, positions: &positions)
    return result
  }

  /// Returns the greatest number of each window and remembers where it was.
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    requireImages(input, inputShape, description)
    output.reshape(Shape(input.rows, outputShape.count))
    poolMaxima(of: input.storage, window, into: &output.storage, positions: &positions)
    awaitsBackward = true
    return output
  }

  /// Returns an image with each gradient where its number came from.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    requireGradient(gradient, of: output, awaited: awaitsBackward)
    inputGradient.reshape(Shape(gradient.rows, inputShape.count))
    poolingInputGradient(
      gradient.storage, window, positions: positions, into: &inputGradient.storage)
    awaitsBackward = false
    return inputGradient
  }
}

extension MaxPooling2D {
  /// The layer with its sizes.
  public var description: String {
    "MaxPooling2D(\(inputShape) → \(outputShape))"
  }
}
