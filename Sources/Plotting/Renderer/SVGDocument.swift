/// What becomes of the SVG that Cairo writes: it gets words, and names of its own.
struct SVGDocument {
  let title: String
  let description: String

  /// The document with its title and description, and with names that depend on nothing else.
  ///
  /// Cairo numbers some names anew only with each process, and gives the same to every document's
  /// first glyph, so that two documents in one page would take each other's.
  func text(_ file: [UInt8]) -> String {
    let parts = SVGNames(file)
    let named = parts.text(prefix: "figure\(parts.digest)-")
    guard let tag = named.firstRange(of: "<svg "),
      let end = named[tag.upperBound...].firstIndex(of: ">")
    else { return named }
    return named[..<tag.upperBound] + Self.attributes + named[tag.upperBound...end] + words
      + named[named.index(after: end)...]
  }

  /// Cairo names the even–odd rule where a shape is clipped, but SVG asks for it at the clip itself.
  private static let attributes = "role=\"img\" clip-rule=\"evenodd\" "

  private var words: String {
    [("title", title), ("desc", description)].filter { !$0.1.isEmpty }
      .map { "\n<\($0.0)>\(Self.escaped($0.1))</\($0.0)>" }.joined()
  }

  /// The text as XML shows it; characters that XML cannot hold become spaces.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\n", "\t": escaped.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

/// An SVG file cut at its names, which are numbered in the order in which they appear.
///
/// A name stands in `id="…"`, `"#…"` or `url(#…)`; Cairo writes "#" nowhere else.
private struct SVGNames {
  private let file: [UInt8]
  /// The places of names, each with its number.
  private var places: [(range: Range<Int>, number: Int)] = []

  init(_ file: [UInt8]) {
    self.file = file
    let mark = Array(" id=\"".utf8)
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    for index in file.indices {
      let isReference = file[index] == UInt8(ascii: "#")
      let isDefinition =
        file[index] == UInt8(ascii: "\"") && file[...index].suffix(mark.count).elementsEqual(mark)
      guard isReference || isDefinition else { continue }
      let name = file[(index + 1)...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }
      let number = numbers[name, default: numbers.count + 1]
      numbers[name] = number
      places.append((name.indices, number))
    }
  }

  /// A number that two documents share only if they are the same: FNV-1a of 64 bits.
  var digest: String {
    let hash = text(prefix: "").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    return String(hash, radix: 36)
  }

  func text(prefix: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + places.count * prefix.utf8.count)
    var copied = 0
    for (range, number) in places {
      bytes += file[copied..<range.lowerBound]
      bytes += (prefix + String(number)).utf8
      copied = range.upperBound
    }
    bytes += file[copied...]
    return String(decoding: bytes, as: UTF8.self)
  }
}
