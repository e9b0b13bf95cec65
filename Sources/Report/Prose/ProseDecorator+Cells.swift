import NotebookDocument

extension ProseDecorator {
  /// Puts a cell into the page; cells of one exercise in a row share its frame.
  mutating func place(cell node: MarkdownNode, at index: Int) {
    let run = run(from: node, at: index)
    let cells = run.map { context.cells[$0.index] }
    let views = zip(run, cells).map { place, cell in
      CellView(
        cell: cell.cell, result: cell.result, context: context,
        exercise: number(of: cell.cell) ?? place.node.exercise(in: context))
    }
    var content = views.map(\.html).joined()
    if let number = number(of: cells[0].cell), !content.isEmpty {
      let exercise = Exercise(
        number: number, name: cells[0].cell.options.exercise,
        isContinued: !exercises.insert(number).inserted)
      let labels = cells.compactMap(\.cell.options.label).filter(\.isExerciseLabel)
      content = exercise.opening(labels: labels, words: context.words) + content + "</section>\n"
    }
    for place in run.dropFirst() {
      place.node.replace(withHTML: "")
      done.insert(place.node)
    }
    put(content, inPlaceOf: node)
  }

  /// The cell with those after it that belong to the same exercise.
  private func run(
    from node: MarkdownNode, at index: Int
  ) -> [(node: MarkdownNode, index: Int)] {
    guard let number = number(of: context.cells[index].cell) else { return [(node, index)] }
    let followers = sequence(first: node, next: \.next).lazy.map { ($0, cells[$0]) }
      .prefix { _, index in
        index.map { self.number(of: context.cells[$0].cell) == number } ?? false
      }
    return followers.compactMap { node, index in index.map { (node, $0) } }
  }

  private func number(of cell: Cell) -> String? {
    context.notebook.crossReferences.number(of: .exercise, ofCell: cell.number)
  }
}

extension String {
  /// Whether a label names an exercise.
  var isExerciseLabel: Bool { CrossReferences.Kind(label: self) == .exercise }
}
