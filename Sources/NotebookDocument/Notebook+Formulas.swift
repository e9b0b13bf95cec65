extension Notebook {
  /// The formulas of the prose, of the captions and of the abstract, in the order of the file.
  package var formulas: [MathSpan] {
    let document = MarkdownDocument(notebook: self)
    let lines = NotebookText(source).lines
    let others = textsOutsideProse(in: document, lines: lines).flatMap {
      Self.formulas(in: $0, of: lines)
    }
    return (document.mathNodes.compactMap(\.math) + others).sorted { $0.position < $1.position }
  }

  /// The formulas in a text that YAML gave, with their places in the lines that it stands in.
  private static func formulas(in text: OutsideText, of lines: [String]) -> [MathSpan] {
    guard text.markdown.utf8.contains(.dollar) else { return [] }
    let document = MarkdownDocument(notebook: Notebook(path: "", source: "\n" + text.markdown))
    return document.mathNodes.compactMap(\.math).map { math in
      var math = math
      math.locate(in: lines[text.lines])
      return math
    }
  }
}

extension MathSpan {
  /// Finds the formula in lines of YAML, where quotes may have doubled its backslashes.
  ///
  /// A formula that cannot be found, such as one with other escapes, is said to be in their first.
  fileprivate mutating func locate(in lines: ArraySlice<String>) {
    position = SourcePosition(line: lines.startIndex + 1)
    for width in [1, 2] {
      let raw = latex.replacing("\\", with: String(repeating: "\\", count: width))
      guard let starts = Self.places(of: raw, in: lines), let first = starts.first else {
        continue
      }
      position = first
      lineStarts = starts
      backslashWidth = width
      return
    }
    lineStarts = []
  }

  /// Where the lines of a text begin that stand in lines of YAML one below the other.
  private static func places(of text: String, in lines: ArraySlice<String>) -> [SourcePosition]? {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for start in lines.indices where start + parts.count <= lines.endIndex {
      let places = parts.indices.compactMap { index -> SourcePosition? in
        let line = lines[start + index]
        // Without its dollar, a short formula might be found in a word.
        let dollar = index == 0 ? "$" : ""
        guard let range = line.ranges(of: dollar + parts[index]).first else { return nil }
        let bytes = line.utf8.distance(from: line.startIndex, to: range.lowerBound)
        return SourcePosition(line: start + index + 1, column: bytes + dollar.utf8.count + 1)
      }
      if places.count == parts.count { return places }
    }
    return nil
  }
}
