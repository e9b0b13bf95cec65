package import NotebookDocument
import SwiftParser
import SwiftSyntax

/// A line of code that students are not to see.
package struct SolutionLine: Sendable, Equatable {
  /// The code without white space at its ends.
  package var text: String
  /// Where the code stands in the notebook.
  package var position: SourcePosition
  /// How many tokens of Swift it has.
  package var tokenCount: Int

  /// Whether nobody writes such a line by chance.
  var isDistinctive: Bool { tokenCount > Self.fewTokens }

  /// `return sum / count` says nothing that every second program does not say.
  private static let fewTokens = 5

  /// Lines of a cell, except those that are empty.
  static func lines(
    _ indices: [Int], of code: [String], firstLine: Int, indentation: Int
  ) -> [SolutionLine] {
    let counts = tokenCounts(of: code)
    return indices.compactMap { index in
      let text = code[index].trimmingBlanks
      guard !text.isEmpty else { return nil }
      return SolutionLine(
        text: text,
        position: SourcePosition(
          line: firstLine + index, column: indentation + code[index].indentation.utf8.count + 1),
        tokenCount: counts[index, default: 0])
    }
  }

  /// The number of tokens that begin in each line.
  private static func tokenCounts(of code: [String]) -> [Int: Int] {
    let file = Parser.parse(source: code.joined(separator: "\n"))
    let converter = SourceLocationConverter(fileName: "", tree: file)
    var counts: [Int: Int] = [:]
    for token in file.tokens(viewMode: .sourceAccurate) where token.tokenKind != .endOfFile {
      let place = converter.location(for: token.positionAfterSkippingLeadingTrivia)
      counts[place.line - 1, default: 0] += 1
    }
    return counts
  }
}
