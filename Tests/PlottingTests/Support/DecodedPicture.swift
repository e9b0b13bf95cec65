import CPNG
import Plotting

/// A PNG file as libpng reads it: its pixels, and its chunks by name.
struct DecodedPicture {
  struct Chunk {
    var name: String
    var bytes: ArraySlice<UInt8>
  }

  let width: Int
  let height: Int
  let chunks: [Chunk]
  private let samples: [UInt8]

  init?(_ file: [UInt8]) {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    guard png_image_begin_read_from_memory(&image, file, file.count) != 0 else { return nil }
    image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
    width = Int(image.width)
    height = Int(image.height)
    var samples = [UInt8](repeating: 0, count: width * height * 3)
    guard png_image_finish_read(&image, nil, &samples, 0, nil) != 0 else { return nil }
    self.samples = samples
    chunks = Self.chunks(of: file)
  }

  /// The colour of a pixel as 0xRRGGBB.
  subscript(x: Int, y: Int) -> UInt32 {
    let place = (y * width + x) * 3
    return UInt32(samples[place]) << 16 | UInt32(samples[place + 1]) << 8
      | UInt32(samples[place + 2])
  }

  /// How many pixels have a colour.
  func count(of color: UInt32) -> Int {
    var count = 0
    for y in 0..<height {
      for x in 0..<width where self[x, y] == color { count += 1 }
    }
    return count
  }

  /// The text of a tEXt or iTXt chunk.
  func text(_ key: String) -> String? {
    for chunk in chunks where chunk.name == "tEXt" || chunk.name == "iTXt" {
      let parts = chunk.bytes.split(separator: 0, omittingEmptySubsequences: true)
      guard let first = parts.first, String(decoding: first, as: UTF8.self) == key,
        let last = parts.last
      else { continue }
      return String(decoding: last, as: UTF8.self)
    }
    return nil
  }

  private static func chunks(of file: [UInt8]) -> [Chunk] {
    var chunks: [Chunk] = []
    var place = 8
    while place + 12 <= file.count {
      let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: file[place + 4..<place + 8], as: UTF8.self)
      chunks.append(Chunk(name: name, bytes: file[place + 8..<place + 8 + length]))
      place += 12 + length
    }
    return chunks
  }
}
