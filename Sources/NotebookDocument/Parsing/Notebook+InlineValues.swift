extension Notebook {
  /// The expressions in captions and in the abstract, where no value can take their place.
  func misplacedInlineValues(in text: NotebookText) -> [NotebookError] {
    let captions = cells.flatMap { cell in
      cell.options.captions.map { ($0, cell.fenceLine..<cell.firstLine) }
    }
    let abstract = frontMatter.abstract.map { ($0, FrontMatterBlock(lines: text.lines).yaml) }
    return (captions + [abstract].compactMap(\.self)).compactMap { caption, lines in
      guard caption.contains("{swift}"),
        let value = MarkdownDocument(text: NotebookText(caption), bodyStart: 0).inlineValues.first
      else { return nil }
      // YAML tells where a value begins and not where a word in it stands.
      let lines = lines.clamped(to: text.lines.indices)
      let line = lines.first { text.lines[$0].contains("{swift}") } ?? lines.lowerBound
      return NotebookError(
        file: path, position: SourcePosition(line: line + 1),
        problem: .misplacedInlineValue(value.code))
    }
  }
}
