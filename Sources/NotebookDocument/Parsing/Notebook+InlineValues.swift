extension Notebook {
  /// The expressions in captions, in the abstract and in formulas, where no value can take their
  /// place.
  func misplacedInlineValues(
    in text: NotebookText, _ document: MarkdownDocument
  ) -> [NotebookError] {
    misplacedInlineValues(inTexts: text)
      + document.mathNodes.compactMap(\.math).compactMap { math in
        Self.inlineValue(in: math.latex).map { code in
          NotebookError(file: path, position: math.position, problem: .misplacedInlineValue(code))
        }
      }
  }

  private func misplacedInlineValues(inTexts text: NotebookText) -> [NotebookError] {
    let captions = cells.flatMap { cell in
      cell.options.captions.map { ($0, cell.fenceLine..<cell.firstLine) }
    }
    let abstract = frontMatter.abstract.map { ($0, FrontMatterBlock(lines: text.lines).yaml) }
    return (captions + [abstract].compactMap(\.self)).compactMap { caption, lines in
      guard let code = Self.inlineValue(in: caption) else { return nil }
      // YAML tells where a value begins and not where a word in it stands.
      let lines = lines.clamped(to: text.lines.indices)
      let line = lines.first { text.lines[$0].contains("{swift}") } ?? lines.lowerBound
      return NotebookError(
        file: path, position: SourcePosition(line: line + 1),
        problem: .misplacedInlineValue(code))
    }
  }

  /// The first expression in a text.
  private static func inlineValue(in text: String) -> String? {
    guard text.contains("{swift}") else { return nil }
    return MarkdownDocument(text: NotebookText(text), bodyStart: 0).inlineValues.first?.code
  }
}
