/// The code of a cell with stubs for its solutions, in as many lines as before.
struct StubbedCell {
  private(set) var lines: [String]
  /// The indices of the lines that are solutions.
  let solution: [Int]

  /// Whether there is anything for students to write.
  let hasStub: Bool

  /// Takes the solutions out of the lines of a cell.
  ///
  /// - Parameter isSolution: Whether the whole cell is one.
  init(
    _ original: [String], isSolution: Bool, words: StubWords
  ) throws(SolutionReader.Mistake) {
    let blocks =
      isSolution
      ? [try SolutionReader.wholeCell(original)] : try SolutionReader.blocks(in: original)
    lines = original
    solution = blocks.flatMap(\.solution)
    hasStub = !blocks.isEmpty
    for block in blocks {
      for line in block.lines { lines[line] = "" }
    }
    // From the last to the first: what stops below a solution is known when its turn comes.
    for block in blocks.reversed() {
      let stub = block.stub ?? [standIn(for: block, original, isSolution, words)]
      for (line, code) in zip(block.lines, stub) where !code.isEmpty {
        lines[line] = block.indentation + code
      }
    }
  }

  private func standIn(
    for block: SolutionBlock, _ original: [String], _ isSolution: Bool, _ words: StubWords
  ) -> String {
    let placeholder = Placeholder(original: original, stripped: lines)
    let mustStop = !isSolution && placeholder.mustStop(atLine: block.lines.lowerBound)
    return mustStop ? words.trap : words.comment
  }
}
