/// The header of a safetensors file: what its tensors are and where their bytes lie.
struct SafetensorsHeader: Hashable {
  /// The name under which the metadata stand among the tensors.
  static let metadataName = "__metadata__"

  /// A tensor's description.
  struct Entry: Hashable {
    var name: String
    var type: String
    var shape: [Int]
    /// Where its bytes begin, counted from the end of the header.
    var begin: Int
    /// Where the next ones begin.
    var end: Int
  }

  var entries: [Entry] = []
  var metadata: [String: String] = [:]
}

extension SafetensorsHeader {
  /// The header as JSON, written as the format's own library writes it.
  var text: String {
    var members = entries.map { entry in
      let shape = entry.shape.map(String.init).joined(separator: ",")
      return "\(quoted(entry.name)):{\"dtype\":\(quoted(entry.type)),\"shape\":[\(shape)],"
        + "\"data_offsets\":[\(entry.begin),\(entry.end)]}"
    }
    if !metadata.isEmpty {
      let pairs = metadata.sorted { precedes($0.key, $1.key) }
        .map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",")
      members.insert("\(quoted(Self.metadataName)):{\(pairs)}", at: 0)
    }
    return "{\(members.joined(separator: ","))}"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// Whether a name comes before another one when their bytes are compared.
func precedes(_ first: String, _ second: String) -> Bool {
  first.utf8.lexicographicallyPrecedes(second.utf8)
}
