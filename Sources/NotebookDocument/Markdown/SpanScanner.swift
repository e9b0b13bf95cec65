/// Finds in the lines of a notebook what cmark does not know: math, inline values, attributes and
/// the fences of divs.
///
/// Code spans are recognised so as not to find any of these in them. What is found in a code block
/// or in HTML is no harm: cmark says later that it stands there.
struct SpanScanner {
  let lines: [[UInt8]]
  private(set) var spans: [ProtectedSpan] = []
  /// What is to be read next.
  private var place: Place

  /// A byte of the text: the index of its line and the offset in it.
  struct Place {
    var line: Int
    var offset: Int

    var position: SourcePosition { SourcePosition(line: line + 1, column: offset + 1) }

    func advanced(by length: Int) -> Place { Place(line: line, offset: offset + length) }
  }

  init(lines: [String], firstLine: Int) {
    self.lines = lines.map { Array($0.utf8) }
    place = Place(line: firstLine, offset: 0)
  }

  /// Reads all lines and returns what was found in their order.
  mutating func scan() -> [ProtectedSpan] {
    while place.line < lines.count {
      if place.offset == 0 { scanLineStart() }
      while place.offset < lines[place.line].count { scanByte() }
      place = Place(line: place.line + 1, offset: 0)
    }
    return spans
  }

  /// Passes over the line of a fence, of code or of a div, as a whole.
  private mutating func scanLineStart() {
    let line = lines[place.line]
    place.offset = line.prefixLength(quotes: .max)
    if let span = line.divFence(from: place) {
      spans.append(span)
    } else if !line.isCodeFence {
      return
    }
    place.offset = line.count
  }

  private mutating func scanByte() {
    switch lines[place.line][place.offset] {
    case .backslash: place.offset += 2
    case .backtick: scanCodeSpan()
    case .dollar: scanMath()
    case .openBrace: scanAttributes()
    case .openBracket: scanFootnoteName()
    case .at: scanReference()
    default: place.offset += 1
    }
  }

  private mutating func scanMath() {
    let dollars = lines[place.line].run(at: place.offset)
    switch dollars {
    case 1: scanInlineMath()
    case 2: scanDisplayMath()
    default: place.offset += dollars
    }
  }

  private mutating func scanCodeSpan() {
    let length = lines[place.line].run(at: place.offset)
    let start = place.advanced(by: length)
    guard let close = closing(after: start, byte: .backtick, where: { $0 == length }) else {
      place = start
      return
    }
    let end = close.advanced(by: length)
    if let value = inlineValue(in: pieces(from: start, to: close)) {
      spans.append(
        ProtectedSpan(
          kind: .inlineValue, content: value.code, position: value.position,
          pieces: pieces(from: place, to: end)))
    }
    place = end
  }

  /// The expression in a code span that begins with `{swift}`, and its place.
  private func inlineValue(
    in pieces: [ProtectedSpan.Piece]
  ) -> (code: String, position: SourcePosition)? {
    let marker = "{swift}"
    var pieces = pieces
    let first = pieces[0].text
    let rest = first.drop { $0 == " " || $0 == "\t" }
    guard rest.hasPrefix(marker) else { return nil }
    let code = rest.dropFirst(marker.count)
    guard code.isEmpty || code.first == " " || code.first == "\t" else { return nil }
    let start = pieces[0].columns.lowerBound + first.utf8.count - code.utf8.count
    pieces[0].columns = start..<pieces[0].columns.upperBound
    pieces[0].text = String(code)
    guard let begin = pieces.first(where: { !$0.text.trimmed.isEmpty }) else { return nil }
    let leading = begin.text.prefix { $0 == " " || $0 == "\t" }.utf8.count
    return (
      pieces.map(\.text).joined(separator: " ").trimmed,
      SourcePosition(line: begin.line + 1, column: begin.columns.lowerBound + leading + 1)
    )
  }

  /// Pandoc's rule: no space after the first dollar, none before the second, no digit after it.
  private mutating func scanInlineMath() {
    let start = place.advanced(by: 1)
    guard let first = lines[start.line].element(at: start.offset), !first.isBlank,
      let close = closing(after: start, byte: .dollar, where: { _ in true }),
      let last = lines[close.line].element(at: close.offset - 1), !last.isBlank,
      lines[close.line].element(at: close.offset + 1)?.isDigit != true
    else {
      place = start
      return
    }
    append(.inlineMath, from: start, to: close, end: close.advanced(by: 1))
  }

  private mutating func scanDisplayMath() {
    let start = place.advanced(by: 2)
    let close = closing(after: start, byte: .dollar, acrossBlocks: true, where: { $0 >= 2 })
    guard let close else {
      place = start
      return
    }
    var end = close.advanced(by: 2)
    let line = lines[end.line]
    let brace = line[end.offset...].firstIndex { !$0.isBlank } ?? line.count
    guard let attributes = line.attributes(at: brace) else {
      append(.displayMath, from: start, to: close, end: end)
      return
    }
    end.offset = brace + attributes.utf8.count + 2
    append(.displayMath, from: start, to: close, end: end, attributes: attributes)
  }

  private mutating func scanAttributes() {
    guard let attributes = lines[place.line].attributes(at: place.offset) else {
      place.offset += 1
      return
    }
    let start = place.advanced(by: 1)
    let close = start.advanced(by: attributes.utf8.count)
    append(
      .attributes, from: start, to: close, end: close.advanced(by: 1), attributes: attributes)
  }

  /// Finds `@fig-loss`, unless it is part of an address, and with the hyphen before it if that
  /// stands alone.
  private mutating func scanReference() {
    let line = lines[place.line]
    let label = line[(place.offset + 1)...].referenceLabel
    let before = line.element(at: place.offset - 1)
    guard !label.isEmpty, before?.isWord != true else {
      place.offset += 1
      return
    }
    let isNumberOnly =
      before == .hyphen && line.element(at: place.offset - 2)?.isWord != true
      && line.element(at: place.offset - 2) != .hyphen
    if isNumberOnly { place.offset -= 1 }
    let end = Place(line: place.line, offset: label.endIndex)
    spans.append(
      ProtectedSpan(
        kind: .reference, content: String(decoding: label, as: UTF8.self),
        position: place.position,
        attributes: SpanAttributes(isNumberOnly ? ".number" : ""),
        pieces: pieces(from: place, to: end)))
    place = end
  }

  /// Passes over `[^name]`, by which two places of the file must stay the same.
  private mutating func scanFootnoteName() {
    let rest = lines[place.line][place.offset...]
    let name = rest.dropFirst().prefix { $0 != .openBracket && $0 != .closeBracket && !$0.isBlank }
    let isFootnote = name.first == .caret && rest[name.endIndex...].first == .closeBracket
    place.offset += isFootnote ? name.count + 1 : 1
  }

  private mutating func append(
    _ kind: ProtectedSpan.Kind, from start: Place, to close: Place, end: Place,
    attributes: String = ""
  ) {
    let content = pieces(from: start, to: close)
    spans.append(
      ProtectedSpan(
        kind: kind, content: content.map(\.text).joined(separator: "\n"),
        position: start.position, lineStarts: content.map(\.position),
        attributes: SpanAttributes(attributes), pieces: pieces(from: place, to: end)))
    place = end
  }
}
