import Plotting

/// A PNG file: its pixels, and its chunks by name.
struct DecodedPicture {
  struct Chunk {
    var name: String
    var bytes: ArraySlice<UInt8>
  }

  let chunks: [Chunk]
  let picture: Picture

  init?(_ file: [UInt8]) {
    guard let picture = try? Picture(png: file) else { return nil }
    self.picture = picture
    chunks = Self.chunks(of: file)
  }

  var width: Int { picture.width }
  var height: Int { picture.height }

  /// The colour of a pixel as 0xRRGGBB.
  subscript(x: Int, y: Int) -> UInt32 { picture[x, y] }

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
