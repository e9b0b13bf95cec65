import CPNG

/// A picture of pixels, as a file holds them.
package struct Picture: Sendable, Equatable {
  package let width: Int
  package let height: Int
  /// Red, green, blue and opacity of each pixel, 0…255, row by row.
  package let samples: [UInt8]

  /// The most pixels that are decoded: a few bytes can claim to be more than any memory holds.
  private static let limit = 100_000_000

  /// Decodes a PNG file.
  ///
  /// - Throws: ``PlottingError/decodingFailed(reason:)`` for bytes that are no PNG, or not all of it.
  package init(png file: [UInt8]) throws(PlottingError) {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    // libpng reads where the bytes were when it began.
    let decoded = file.withUnsafeBytes { Self.decode($0, &image) }
    guard let decoded else { throw .decodingFailed(reason: Self.message(of: image)) }
    (width, height, samples) = decoded
  }

  /// The colour of a pixel as 0xRRGGBB.
  package subscript(x: Int, y: Int) -> UInt32 {
    let place = (y * width + x) * 4
    return UInt32(samples[place]) << 16 | UInt32(samples[place + 1]) << 8
      | UInt32(samples[place + 2])
  }

  private static func decode(
    _ file: UnsafeRawBufferPointer, _ image: inout png_image
  ) -> (Int, Int, [UInt8])? {
    guard png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else {
      return nil
    }
    let (width, height) = (Int(image.width), Int(image.height))
    guard width * height <= limit else { return nil }
    image.format = UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
    var samples = [UInt8](repeating: 0, count: width * height * 4)
    guard png_image_finish_read(&image, nil, &samples, 0, nil) != 0 else { return nil }
    return (width, height, samples)
  }

  private static func message(of image: png_image) -> String {
    let words = withUnsafeBytes(of: image.message) { $0.prefix { $0 != 0 } }
    return words.isEmpty
      ? "it has more than \(limit) pixels" : String(decoding: words, as: UTF8.self)
  }
}

extension Picture {
  /// The picture as Cairo paints it, its colours multiplied by their opacity.
  var raster: Raster {
    let pixels = (0..<width * height).map { index -> UInt32 in
      let opacity = UInt32(samples[index * 4 + 3])
      return (0..<3).reduce(opacity) { color, channel in
        color << 8 | (UInt32(samples[index * 4 + channel]) * opacity + 127) / 255
      }
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}
