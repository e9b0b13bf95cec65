/// The size of an image: its channels, and the rows and columns of pixels that each of them has.
///
/// An image is one row of a matrix, its channels one after the other and each of them row by row:
/// the pixel (y, x) of channel c is in column (c · height + y) · width + x. PyTorch calls the same
/// order NCHW. A grey picture has one channel, a coloured one three, and the output of a
/// ``Convolution2D`` has one for each of its filters.
public struct ImageShape: Sendable, Hashable, CustomStringConvertible {
  /// The number of channels.
  public let channels: Int
  /// The number of rows of pixels.
  public let height: Int
  /// The number of columns of pixels.
  public let width: Int

  /// Creates the shape of images of `height` × `width` pixels with `channels` numbers each.
  public init(channels: Int, height: Int, width: Int) {
    guard channels > 0, height > 0, width > 0 else {
      stop("ImageShape: \(channels)×\(height)×\(width) is no image; all sizes must be positive")
    }
    self.channels = channels
    self.height = height
    self.width = width
  }

  /// How many numbers make an image: the columns of a matrix of such images.
  public var count: Int {
    channels * pixels
  }

  /// How many numbers make one channel of an image.
  public var pixels: Int {
    height * width
  }

  /// The shape as `channels×height×width`.
  public var description: String {
    "\(channels)×\(height)×\(width)"
  }
}

extension ChannelLayout {
  /// Creates the layout of images.
  init(_ images: ImageShape) {
    self.init(channels: images.channels, pixels: images.pixels)
  }
}

/// Stops with the name of a layer when the rows of its input are not such images.
func requireImages<Scalar>(
  _ input: Matrix<Scalar>, _ images: ImageShape, _ layer: @autoclosure () -> String
) {
  guard input.columns == images.count else {
    stop(
      "\(layer()): the input is \(input.shape), but must have \(images.count) columns, which are "
        + "\(images)")
  }
}
