import NotebookDocument

extension ProseDecorator {
  /// Frames what stands in a fenced div as its class or its label asks for.
  mutating func decorate(div: MarkdownNode) {
    if div.classes.contains("exercise") {
      let exercise = Exercise(
        number: context.notebook.crossReferences.exerciseDivs[div.line] ?? "",
        name: div.attribute("name"))
      let labels = [div.identifier].compactMap(\.self)
      div.frame(exercise.opening(labels: labels, words: context.words), "</section>\n")
    } else if div.classes.contains("solution") {
      let solution = Solution(exercise: div.exercise(in: context), context: context)
      div.frame(solution.opening(identifier: div.identifier), solution.closing)
    } else if div.classes.contains("hint") {
      let words = [context.words.prose.hint, div.attribute("name")].compactMap(\.self)
      let title = words.joined(separator: context.words.prose.headlineGap)
      div.frame(
        "<details class=hint\(attribute: "id", div.identifier)><summary>\(title)</summary>\n",
        "</details>\n")
    } else if div.classes.contains("teacher") {
      let title = context.words.prose.forTeachers
      div.frame(
        """
        <section class=teacher\(attribute: "id", div.identifier) role=note\
        \(attribute: "aria-label", title)>
        <p class=headline>\(title)</p>

        """, "</section>\n")
    } else if div.calloutName != nil {
      Callout.decorate(div: div, context: context)
    } else if let kind = div.identifier.flatMap({ CrossReferences.Kind(label: $0) }),
      [.figure, .table, .listing].contains(kind)
    {
      decorate(figureDiv: div, kind: kind)
    } else if let columns = div.columns {
      layOut(div.children, columns: columns)
    }
  }
}

extension MarkdownNode {
  /// Gives a div the tags around what is in it, each of which has a line of its own anyway.
  func frame(_ opening: HTML, _ closing: HTML) {
    retag(
      opening: opening.source.withoutLastLineEnd, closing: closing.source.withoutLastLineEnd)
  }

  /// The number of the exercise that the node is in, when it is framed by a div.
  func exercise(in context: ReportContext) -> String? {
    enclosingDiv { $0.classes.contains("exercise") }
      .flatMap { context.notebook.crossReferences.exerciseDivs[$0.line] }
  }
}
