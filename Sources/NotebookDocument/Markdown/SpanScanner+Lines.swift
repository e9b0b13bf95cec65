extension SpanScanner {
  /// The first run of a byte whose length satisfies a condition, in the text that goes on from
  /// `start` without a break.
  ///
  /// A backslash hides the byte after it from a search for dollars, not from one for backticks.
  func closing(
    after start: Place, byte: UInt8, acrossBlocks: Bool = false, where isRight: (Int) -> Bool
  ) -> Place? {
    let quotes = lines[start.line].quoteDepth
    var next: Place? = start
    while let place = next {
      let line = lines[place.line]
      var offset = place.offset
      while offset < line.count {
        guard line[offset] == byte else {
          offset += line[offset] == .backslash && byte == .dollar ? 2 : 1
          continue
        }
        let length = line.run(at: offset)
        if isRight(length) { return Place(line: place.line, offset: offset) }
        offset += length
      }
      next = continuation(of: place.line, quotes: quotes, acrossBlocks: acrossBlocks)
    }
    return nil
  }

  /// Where the text of a line goes on in the next one, or `nil` when a block ends between them.
  private func continuation(of line: Int, quotes: Int, acrossBlocks: Bool) -> Place? {
    guard line + 1 < lines.count else { return nil }
    let next = lines[line + 1]
    let start = next.prefixLength(quotes: quotes)
    guard start < next.count, !next.isCodeFence else { return nil }
    if !acrossBlocks, next[start...].beginsBlock { return nil }
    return Place(line: line + 1, offset: start)
  }

  /// The text between two places, line by line, without the `>` of block quotes.
  func pieces(from start: Place, to end: Place) -> [ProtectedSpan.Piece] {
    let quotes = lines[start.line].quoteDepth
    return (start.line...end.line).map { index in
      let line = lines[index]
      let lower = index == start.line ? start.offset : line.prefixLength(quotes: quotes)
      let columns = lower..<(index == end.line ? end.offset : line.count)
      return ProtectedSpan.Piece(
        line: index, columns: columns, text: String(decoding: line[columns], as: UTF8.self))
    }
  }
}

extension [UInt8] {
  func element(at index: Int) -> UInt8? {
    indices.contains(index) ? self[index] : nil
  }

  /// How many times the byte at an offset stands there in a row.
  func run(at offset: Int) -> Int {
    self[offset...].prefix { $0 == self[offset] }.count
  }

  /// The length of the blanks and of at most so many `>` at the beginning, with blanks after them.
  func prefixLength(quotes: Int) -> Int {
    var depth = 0
    return firstIndex { byte in
      if byte == .greaterThan { depth += 1 }
      return byte == .greaterThan ? depth > quotes : !byte.isBlank
    } ?? count
  }

  /// How many `>` stand at the beginning.
  var quoteDepth: Int {
    prefix(prefixLength(quotes: .max)).count { $0 == .greaterThan }
  }

  /// Whether the line opens or closes a block of code, be it in a list or a block quote.
  var isCodeFence: Bool {
    var rest = self[prefixLength(quotes: .max)...]
    while let marker = rest.listMarkerLength {
      rest = rest.dropFirst(marker).drop { $0.isBlank || $0 == .greaterThan }
    }
    guard let first = rest.first, first == .backtick || first == .tilde else { return false }
    let run = rest.prefix { $0 == first }.count
    return run >= 3 && (first == .tilde || !rest.dropFirst(run).contains(.backtick))
  }

  /// What stands between the braces of `{#name …}` at an offset.
  func attributes(at offset: Int) -> String? {
    guard element(at: offset) == .openBrace, element(at: offset + 1) == UInt8(ascii: "#"),
      element(at: offset + 2)?.isLetter == true,
      let end = self[(offset + 1)...].firstIndex(where: { $0 == .openBrace || $0 == .closeBrace }),
      self[end] == .closeBrace
    else { return nil }
    return String(decoding: self[(offset + 1)..<end], as: UTF8.self)
  }

  /// The fence of a div: colons alone, or with `{.name}` or `name` after them.
  func divFence(from place: SpanScanner.Place) -> ProtectedSpan? {
    let rest = self[place.offset...]
    let colons = rest.prefix { $0 == .colon }.count
    guard colons >= 3 else { return nil }
    let name = rest.dropFirst(colons).reversed().drop { $0.isBlank || $0 == .colon }.reversed()
    let words = String(decoding: name, as: UTF8.self).trimmed
    let piece = ProtectedSpan.Piece(
      line: place.line, columns: place.offset..<count, text: String(decoding: rest, as: UTF8.self))
    var span = ProtectedSpan(
      kind: words.isEmpty ? .divClosing : .divOpening, content: words, position: place.position,
      attributes: SpanAttributes(""), pieces: [piece])
    if words.hasPrefix("{"), words.hasSuffix("}") {
      span.attributes = SpanAttributes(String(words.dropFirst().dropLast()))
    } else if words.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
      span.attributes.classes = words.isEmpty ? [] : [words]
    } else {
      return nil
    }
    return span
  }
}

extension ArraySlice<UInt8> {
  /// The label at the beginning of what follows an `@`: empty where there is none of ours.
  ///
  /// It is of ASCII letters, since in many languages no blank follows it.
  var referenceLabel: ArraySlice<UInt8> {
    let name = prefix { $0.isWord || $0 == .hyphen }
    let end = name.lastIndex { $0.isWord }.map { $0 + 1 } ?? startIndex
    let label = self[startIndex..<end]
    let kind = CrossReferences.Kind(label: String(decoding: label, as: UTF8.self))
    return kind == nil ? self[startIndex..<startIndex] : label
  }

  /// The length of a list's marker with the blank after it.
  var listMarkerLength: Int? {
    guard let first else { return nil }
    let digits = prefix { $0.isDigit }.count
    let marker = dropFirst(digits).first
    let isMarker =
      digits == 0
      ? "-+*".utf8.contains(first)
      : digits < 10 && (marker == UInt8(ascii: ".") || marker == UInt8(ascii: ")"))
    let length = Swift.max(digits, 0) + 1
    guard isMarker else { return nil }
    return dropFirst(length).first?.isBlank ?? true ? Swift.min(length + 1, count) : nil
  }

  /// Whether a line ends the paragraph before it.
  var beginsBlock: Bool {
    guard let first else { return true }
    if listMarkerLength != nil { return true }
    switch first {
    case .greaterThan, UInt8(ascii: "|"): return true
    case UInt8(ascii: "#"): return drop { $0 == first }.first?.isBlank ?? true
    case .colon: return prefix { $0 == first }.count >= 3
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return allSatisfy { $0 == first || $0.isBlank }
    default: return false
    }
  }
}
