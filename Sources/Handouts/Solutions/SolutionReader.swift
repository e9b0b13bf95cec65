/// Finds the solutions in the code of a cell.
struct SolutionReader {
  /// A mistake in a line of the cell.
  struct Mistake: Error {
    var line: Int
    var problem: HandoutError.Problem
  }

  private var blocks: [SolutionBlock] = []
  private var isOpen = false

  /// The blocks of a cell in their order.
  static func blocks(in lines: [String]) throws(Mistake) -> [SolutionBlock] {
    var reader = SolutionReader()
    for (index, line) in lines.enumerated() {
      try reader.read(line, at: index)
    }
    if reader.isOpen, let last = reader.blocks.last {
      throw Mistake(line: last.lines.lowerBound, problem: .unendedSolution)
    }
    return reader.blocks
  }

  /// The one block of a cell that is a solution as a whole.
  static func wholeCell(_ lines: [String]) throws(Mistake) -> SolutionBlock {
    var block = SolutionBlock(
      lines: lines.indices, solution: [], indentation: lines.first?.indentation ?? "")
    for (index, line) in lines.enumerated() {
      switch MarkedLine(line) {
      case .code: block.solution.append(index)
      case .stub(let code): block.stub = (block.stub ?? []) + [code]
      case .begin, .end: throw Mistake(line: index, problem: .markerInSolutionCell)
      case .malformed(let found, let marker):
        throw Mistake(line: index, problem: .malformedMarker(found: found, marker: marker))
      }
    }
    return block
  }

  private mutating func read(_ line: String, at index: Int) throws(Mistake) {
    switch MarkedLine(line) {
    case .code:
      if isOpen { extend(to: index) { $0.solution.append(index) } }
    case .begin:
      guard !isOpen else { throw Mistake(line: index, problem: .nestedSolution) }
      isOpen = true
      blocks.append(
        SolutionBlock(lines: index..<index + 1, solution: [], indentation: line.indentation))
    case .end:
      guard isOpen else { throw Mistake(line: index, problem: .unbegunSolution) }
      isOpen = false
      extend(to: index)
    case .stub(let code):
      guard isOpen || blocks.last?.lines.upperBound == index else {
        throw Mistake(line: index, problem: .stubOutside)
      }
      extend(to: index) { $0.stub = ($0.stub ?? []) + [code] }
    case .malformed(let found, let marker):
      throw Mistake(line: index, problem: .malformedMarker(found: found, marker: marker))
    }
  }

  private mutating func extend(to index: Int, _ change: (inout SolutionBlock) -> Void = { _ in }) {
    guard var block = blocks.popLast() else { return }
    block.lines = block.lines.lowerBound..<index + 1
    change(&block)
    blocks.append(block)
  }
}
