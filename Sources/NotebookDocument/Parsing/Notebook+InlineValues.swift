extension Notebook {
  /// The expressions in captions, in the abstract and in formulas, where no value can take their
  /// place.
  func misplacedInlineValues(
    in text: NotebookText, _ document: MarkdownDocument
  ) -> [NotebookError] {
    let formulas = document.mathNodes.compactMap(\.math).compactMap { math in
      Self.inlineValue(in: math.latex).map { ($0, math.position) }
    }
    let others = textsOutsideProse(in: document, lines: text.lines).compactMap { other in
      Self.inlineValue(in: other.markdown).map {
        ($0, SourcePosition(line: other.position(of: "{swift}", in: text.lines).line))
      }
    }
    return (others + formulas).map { code, position in
      NotebookError(file: path, position: position, problem: .misplacedInlineValue(code))
    }
  }

  /// The first expression in a text.
  private static func inlineValue(in text: String) -> String? {
    guard text.contains("{swift}") else { return nil }
    return MarkdownDocument(text: NotebookText(text), bodyStart: 0).inlineValues.first?.code
  }
}
