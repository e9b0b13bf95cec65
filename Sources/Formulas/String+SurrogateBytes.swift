extension String {
  /// The text as JavaScript engines in C keep it: UTF-8 in which a character beyond the Basic
  /// Multilingual Plane is a pair of surrogates of three bytes each (CESU-8).
  var surrogateBytes: [UInt8] {
    guard utf8.contains(where: { $0 >= 0xF0 }) else { return Array(utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 8)
    for scalar in unicodeScalars {
      guard scalar.value > 0xFFFF else {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
        continue
      }
      for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
        bytes += [
          0xE0 | UInt8(unit >> 12), 0x80 | UInt8(unit >> 6 & 0x3F), 0x80 | UInt8(unit & 0x3F),
        ]
      }
    }
    return bytes
  }

  /// Reads a text with pairs of surrogates; one without its partner becomes U+FFFD.
  init(surrogateBytes bytes: [UInt8]) {
    guard bytes.contains(0xED) else {
      self = String(decoding: bytes, as: UTF8.self)
      return
    }
    var units: [UInt16] = []
    var start = 0
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xED {
      units += String(decoding: bytes[start..<index], as: UTF8.self).utf16
      units.append(
        0xD000 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F))
      start = index + 3
    }
    units += String(decoding: bytes[start...], as: UTF8.self).utf16
    self = String(decoding: units, as: UTF16.self)
  }
}
