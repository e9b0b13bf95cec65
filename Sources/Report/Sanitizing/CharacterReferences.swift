import NotebookDocument

extension String {
  private static let namedReferences: [Substring: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "colon": ":",
    "Tab": "\t", "NewLine": "\n", "lpar": "(", "rpar": ")", "sol": "/",
  ]

  /// The text with the characters that its references stand for; unknown references stay.
  package var decodingCharacterReferences: String {
    guard contains("&") else { return self }
    // Made once, since each evaluation of the literal sets up the pattern anew.
    let reference =
      /&(?:#(?<decimal>[0-9]{1,8})|#[xX](?<hex>[0-9A-Fa-f]{1,8})|(?<name>[A-Za-z]+));?/
    var result = ""
    var rest = self[...]
    while let index = rest.firstIndex(of: "&") {
      result += rest[..<index]
      rest = rest[index...]
      if let match = rest.prefixMatch(of: reference),
        let character = Self.character(of: match.output)
      {
        result.append(character)
        rest = rest[match.range.upperBound...]
      } else {
        result.append("&")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func character(
    of match: (Substring, decimal: Substring?, hex: Substring?, name: Substring?)
  ) -> Character? {
    if let name = match.name { return namedReferences[name] }
    let number =
      match.decimal.flatMap { UInt32($0) } ?? match.hex.flatMap { UInt32($0, radix: 16) }
    return number.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  /// The text escaped for HTML, where references that stand in it stay what they are.
  var escapedKeepingReferences: String {
    let escaped = escapedForHTML
    guard escaped.contains("&amp;") else { return escaped }
    return escaped.replacing(
      /&amp;(?<reference>#[0-9]{1,8};|#[xX][0-9A-Fa-f]{1,8};|[A-Za-z][A-Za-z0-9]{1,31};)/
    ) { match in
      "&\(match.output.reference)"
    }
  }
}
