/// A square window that moves over images, row by row, and stops at regular places.
struct SlidingWindow: Sendable, Hashable {
  /// What it moves over.
  let image: ImageShape
  /// Its rows and columns.
  let size: Int
  /// The way from one place to the next.
  let stride: Int
  /// How many rows and columns of zeros lie around the image.
  let padding: Int

  /// Creates a window for the layer that is called `layer`, or stops with words when it cannot be.
  init(over image: ImageShape, size: Int, stride: Int, padding: Int, layer: String) {
    guard size > 0, stride > 0, padding >= 0 else {
      stop(
        "\(layer): a window of \(size), a stride of \(stride) and a padding of \(padding); give a "
          + "window and a stride of 1 or more, and a padding of 0 or more")
    }
    guard size <= min(image.height, image.width) + 2 * padding else {
      stop(
        "\(layer): a window of \(size)×\(size) does not fit into the image, which is \(image) with "
          + "a padding of \(padding); take a smaller window or larger images")
    }
    self.image = image
    self.size = size
    self.stride = stride
    self.padding = padding
  }

  /// In how many rows of places it stops.
  var rows: Int {
    (image.height + 2 * padding - size) / stride + 1
  }

  /// At how many places of a row it stops.
  var columns: Int {
    (image.width + 2 * padding - size) / stride + 1
  }

  /// At how many places it stops.
  var places: Int {
    rows * columns
  }

  /// How many numbers it sees at one place, through all channels.
  var patchLength: Int {
    image.channels * size * size
  }

  /// What comes out when each place gives one number for each of `channels` channels.
  func outputShape(channels: Int) -> ImageShape {
    ImageShape(channels: channels, height: rows, width: columns)
  }
}
