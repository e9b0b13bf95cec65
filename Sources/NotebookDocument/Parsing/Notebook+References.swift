extension Notebook {
  /// The words such as `@fig-loss`, in the prose and in captions, that refer to nothing.
  func referenceMistakes(in document: MarkdownDocument) -> [NotebookError] {
    let prose = document.referenceNodes.map(\.reference)
    let captions = cells.flatMap { cell in
      cell.options.captions.flatMap { references(in: $0, line: cell.fenceLine) }
    }
    let abstract = frontMatter.abstract.map { references(in: $0, line: 1) } ?? []
    let known = crossReferences.targets.keys.sorted()
    return (prose + captions + abstract).filter { crossReferences.targets[$0.label] == nil }.map {
      NotebookError(
        file: path, position: $0.position,
        problem: .unknownReference($0.label, known: known))
    }
  }

  /// The references in a Markdown text of which only the line is known.
  private func references(in text: String, line: Int) -> [Reference] {
    guard text.contains("@") else { return [] }
    let document = MarkdownDocument(text: NotebookText(text), bodyStart: 0)
    return document.referenceNodes.map { reference, _ in
      var reference = reference
      reference.position = SourcePosition(line: line)
      return reference
    }
  }
}

extension CellOptions {
  /// All captions, in Markdown.
  package var captions: [String] {
    [figureCaption, listingCaption, tableCaption].compactMap(\.self) + figureSubcaptions
  }
}
