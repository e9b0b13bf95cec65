extension Notebook {
  /// The words such as `@fig-loss`, in the prose and outside of it, that refer to nothing.
  func referenceMistakes(in text: NotebookText, _ document: MarkdownDocument) -> [NotebookError] {
    let prose = document.referenceNodes.map(\.reference)
    let others = textsOutsideProse(in: document, lines: text.lines).flatMap {
      Self.references(in: $0, of: text.lines)
    }
    let known = crossReferences.targets.keys.sorted()
    return (prose + others).filter { crossReferences.targets[$0.label] == nil }.map {
      NotebookError(
        file: path, position: $0.position,
        problem: .unknownReference($0.label, known: known))
    }
  }

  private static func references(in text: OutsideText, of lines: [String]) -> [Reference] {
    guard text.markdown.contains("@") else { return [] }
    let document = MarkdownDocument(text: NotebookText(text.markdown), bodyStart: 0)
    return document.referenceNodes.map { reference, _ in
      var reference = reference
      reference.position = text.position(of: "@\(reference.label)", in: lines)
      return reference
    }
  }
}
