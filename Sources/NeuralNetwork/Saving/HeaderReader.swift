/// Reads the header of a safetensors file, which is a small part of JSON, and accepts nothing else.
///
/// The header is an object whose members are objects of three kinds of values: a string, a list of
/// whole numbers, a pair of them; the metadata are an object of strings. So there is nothing to
/// nest, no fraction and no NaN, and a name that comes twice is refused, which readers of all of
/// JSON let pass. It is here, and not Foundation's `JSONDecoder`, because loading Foundation would
/// cost every program that uses this library more time than most networks take to load.
struct HeaderReader {
  private let bytes: [UInt8]
  private var position = 0

  /// Creates a reader of bytes that are valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Returns the header.
  mutating func header() throws(SafetensorsFault) -> SafetensorsHeader {
    guard bytes.first == UInt8(ascii: "{") else { throw expected("“{”") }
    var result = SafetensorsHeader()
    try members { reader, name throws(SafetensorsFault) in
      if name == SafetensorsHeader.metadataName {
        try reader.members { reader, key throws(SafetensorsFault) in
          result.metadata[key] = try reader.string("a string")
        }
      } else {
        result.entries.append(try reader.entry(name))
      }
    }
    skipSpace()
    guard position == bytes.count else { throw expected("nothing more than spaces") }
    return result
  }

  private mutating func entry(_ name: String) throws(SafetensorsFault) -> SafetensorsHeader.Entry {
    var (type, shape, offsets): (String?, [Int]?, [Int]?)
    let start = position
    try members { reader, key throws(SafetensorsFault) in
      switch key {
      case "dtype": type = try reader.string("the name of a type")
      case "shape": shape = try reader.numbers()
      case "data_offsets": offsets = try reader.numbers()
      default: throw reader.expected("dtype, shape or data_offsets, not “\(key)”")
      }
    }
    guard let type, let shape, let offsets, offsets.count == 2 else {
      throw .syntax(offset: start, expected: "a dtype, a shape and two data_offsets")
    }
    return SafetensorsHeader.Entry(
      name: name, type: type, shape: shape, begin: offsets[0], end: offsets[1])
  }

  /// Reads an object and lets `read` take the value of each of its members.
  private mutating func members(
    _ read: (inout HeaderReader, String) throws(SafetensorsFault) -> Void
  ) throws(SafetensorsFault) {
    var names: Set<String> = []
    try list(from: "{", to: "}") { reader throws(SafetensorsFault) in
      let name = try reader.string("a name in quotes")
      guard names.insert(name).inserted else { throw .duplicateName(name) }
      try reader.take(":")
      try read(&reader, name)
    }
  }

  /// Reads a list of whole numbers.
  private mutating func numbers() throws(SafetensorsFault) -> [Int] {
    var result: [Int] = []
    try list(from: "[", to: "]") { reader throws(SafetensorsFault) in
      result.append(try reader.number())
    }
    return result
  }

  /// Reads what stands between two brackets, with commas in between.
  private mutating func list(
    from opening: Unicode.Scalar, to closing: Unicode.Scalar,
    _ read: (inout HeaderReader) throws(SafetensorsFault) -> Void
  ) throws(SafetensorsFault) {
    try take(opening)
    guard !takes(closing) else { return }
    repeat { try read(&self) } while takes(",")
    guard takes(closing) else { throw expected("“,” or “\(closing)”") }
  }
}

extension HeaderReader {
  private mutating func number() throws(SafetensorsFault) -> Int {
    skipSpace()
    let start = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    let digits = bytes[start..<position]
    let hasLeadingZero = digits.count > 1 && digits.first == UInt8(ascii: "0")
    guard !hasLeadingZero, let value = Int(String(decoding: digits, as: UTF8.self)) else {
      throw .syntax(offset: start, expected: "a whole number less than 2⁶³")
    }
    return value
  }

  private mutating func string(_ what: String) throws(SafetensorsFault) -> String {
    guard takes("\"") else { throw expected(what) }
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += Array(String(try escaped()).utf8)
      case 0..<0x20:
        position -= 1
        throw expected("no control character within a string")
      default: content.append(byte)
      }
    }
    throw expected("the end of a string")
  }

  /// Reads what follows a backslash.
  private mutating func escaped() throws(SafetensorsFault) -> Unicode.Scalar {
    guard position < bytes.count else { throw expected("the end of a string") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default:
      position -= 1
      throw expected("one of the characters that may follow a backslash")
    }
  }

  /// Reads the digits of one character, or of the two halves of one beyond 16 bits.
  private mutating func escapedScalar() throws(SafetensorsFault) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, bytes[position...].starts(with: Array("\\u".utf8)) {
      position += 2
      let second = try fourDigits()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw expected("the other half of a character")
  }

  private mutating func fourDigits() throws(SafetensorsFault) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw expected("four hexadecimal digits") }
    position += 4
    return value
  }
}

extension HeaderReader {
  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  /// Skips white space and then a character, if it is there.
  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ character: Unicode.Scalar) throws(SafetensorsFault) {
    guard takes(character) else { throw expected("“\(character)”") }
  }

  private func expected(_ what: String) -> SafetensorsFault {
    .syntax(offset: position, expected: what)
  }
}
