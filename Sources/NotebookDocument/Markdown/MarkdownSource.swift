/// The text that cmark reads: a notebook's without its front matter and with a placeholder for
/// everything that cmark does not know.
///
/// It has as many lines as the notebook. A placeholder is a number between characters that the
/// notebook does not use; it is put back wherever cmark finds that it stands in code, in HTML or in
/// an address, so that only what stands in prose becomes a formula, a value or a div.
struct MarkdownSource {
  /// The text for cmark.
  let text: String
  let spans: [ProtectedSpan]
  /// The character around the numbers of placeholders.
  let mark: Unicode.Scalar
  /// A second character that the notebook does not use, for what replaces nodes in the HTML.
  let fragmentMark: Unicode.Scalar

  /// - Parameter bodyStart: The index of the first line after the front matter.
  init(lines: [String], bodyStart: Int) {
    (mark, fragmentMark) = Self.unusedCharacters(in: lines)
    var scanner = SpanScanner(lines: lines, firstLine: bodyStart)
    spans = scanner.scan()
    var replacements: [Int: [(columns: Range<Int>, placeholder: String)]] = [:]
    for (number, span) in spans.enumerated() {
      for (index, piece) in span.pieces.enumerated() {
        var placeholder = "\(mark)\(number)\(mark)\(index)\(mark)"
        // A processing instruction is a block of its own, whatever stands around its line.
        if span.isDiv { placeholder = "<?\(placeholder)?>" }
        replacements[piece.line, default: []].append((piece.columns, placeholder))
      }
    }
    let body = lines.indices.map { index in
      guard index >= bodyStart else { return "" }
      return Self.replacing(replacements[index] ?? [], in: lines[index])
    }
    text = body.joined(separator: "\n") + "\n"
  }

  private static func replacing(
    _ replacements: [(columns: Range<Int>, placeholder: String)], in line: String
  ) -> String {
    guard !replacements.isEmpty else { return line }
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    var end = 0
    for (columns, placeholder) in replacements {
      result += bytes[end..<columns.lowerBound]
      result += placeholder.utf8
      end = columns.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  /// Two characters for private use that do not occur in the lines.
  private static func unusedCharacters(in lines: [String]) -> (Unicode.Scalar, Unicode.Scalar) {
    var used: Set<UInt32> = []
    for line in lines {
      for scalar in line.unicodeScalars where scalar.value >= 0xE000 { used.insert(scalar.value) }
    }
    let privateUse = [0xE000...0xF8FF, 0xF0000...0xFFFFD].lazy.joined().map { UInt32($0) }
    let unused = privateUse.filter { !used.contains($0) }.prefix(2).compactMap(Unicode.Scalar.init)
    return (unused.first ?? "\u{E000}", unused.last ?? "\u{E001}")
  }
}

extension MarkdownSource {
  /// A part of a text that cmark gives back.
  enum Token {
    case text(String)
    case placeholder(span: Int, piece: Int)
  }

  /// Takes a text apart into what cmark saw as it is and the placeholders in it.
  func tokens(of text: String) -> [Token] {
    var fields = text.unicodeScalars.split(
      separator: mark, omittingEmptySubsequences: false
    ).map(String.init)
    var tokens: [Token] = []
    var index = 0
    var plain = ""
    while index < fields.count {
      plain += fields[index]
      guard index + 3 < fields.count, let span = Int(fields[index + 1]),
        let piece = Int(fields[index + 2]), spans.indices.contains(span),
        spans[span].pieces.indices.contains(piece)
      else {
        index += 1
        continue
      }
      if spans[span].isDiv, plain.hasSuffix("<?"), fields[index + 3].hasPrefix("?>") {
        plain.removeLast(2)
        fields[index + 3].removeFirst(2)
      }
      if !plain.isEmpty { tokens.append(.text(plain)) }
      plain = ""
      tokens.append(.placeholder(span: span, piece: piece))
      index += 3
    }
    if !plain.isEmpty { tokens.append(.text(plain)) }
    return tokens
  }

  /// The text as it stands in the notebook, or `nil` when there is no placeholder in it.
  func restored(_ text: String) -> String? {
    restored(text) { $0 }
  }

  /// The text with what stands in the notebook, changed in some way, for each placeholder.
  func restored(_ text: String, changing change: (String) -> String) -> String? {
    guard text.unicodeScalars.contains(mark) else { return nil }
    return tokens(of: text).map { token in
      switch token {
      case .text(let text): text
      case .placeholder(let span, let piece): change(spans[span].pieces[piece].text)
      }
    }.joined()
  }
}
