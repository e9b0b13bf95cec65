extension HTMLTokenizer {
  /// Reads a tag from its name to behind its `>`; `nil` when the text ends before that.
  mutating func tag() -> HTMLTag? {
    var tag = HTMLTag(name: take { !$0.endsTagName }.lowercased())
    while let next = byte(at: position) {
      switch next {
      case UInt8(ascii: ">"):
        position += 1
        return tag
      case UInt8(ascii: "/"):
        position += 1
        tag.isSelfClosing = byte(at: position) == UInt8(ascii: ">")
      case _ where next.isBlank: position += 1
      default:
        let attribute = attribute()
        // Of an attribute given twice, the first one counts.
        if tag.value(of: attribute.name) == nil { tag.attributes.append(attribute) }
      }
    }
    return nil
  }

  private mutating func attribute() -> HTMLTag.Attribute {
    // A `=` at the beginning belongs to the name.
    let start = position
    position += 1
    _ = take { !$0.endsTagName && $0 != UInt8(ascii: "=") }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    _ = take(while: \.isBlank)
    guard byte(at: position) == UInt8(ascii: "=") else {
      return HTMLTag.Attribute(name: name, value: "")
    }
    position += 1
    _ = take(while: \.isBlank)
    return HTMLTag.Attribute(name: name, value: attributeValue().decodingCharacterReferences)
  }

  private mutating func attributeValue() -> String {
    guard let quote = byte(at: position), [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote)
    else {
      return take { !$0.isBlank && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let value = take { $0 != quote }
    position += 1
    return value
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> String {
    let start = position
    while let next = byte(at: position), condition(next) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

extension UInt8 {
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }

  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
  }

  var isBlank: Bool { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(self) }

  var endsTagName: Bool {
    isBlank || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }
}
