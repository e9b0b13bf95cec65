import Foundation
import NotebookDocument
import SwiftParser
import SwiftSyntax
import Testing

/// The Japanese notebooks are the English ones in other words.
@Suite struct TranslationTests {
  /// A cell without its words.
  private struct Skeleton: Equatable {
    var label: String?
    var isSolution: Bool
    var isExercise: Bool
    var output: OutputRule
    /// The texts of the tokens; of string literals, their interpolations in any order.
    var tokens: [String]
  }

  private func skeleton(of cell: Cell) -> Skeleton {
    let options = cell.options
    let reader = TokenReader(viewMode: .sourceAccurate)
    reader.walk(Parser.parse(source: cell.code))
    return Skeleton(
      label: options.label, isSolution: options.solution, isExercise: options.exercise != nil,
      output: options.output, tokens: reader.tokens)
  }

  @Test("have the same code, but for strings and comments", arguments: Course.names)
  func sameCode(_ name: String) throws {
    let english = try Course.notebook(name, in: .english)
    let japanese = try Course.notebook(name, in: .japanese)
    #expect(japanese.frontMatter.language == "ja")
    #expect(japanese.frontMatter.order == english.frontMatter.order)
    #expect(
      japanese.frontMatter.parameters.map(\.name) == english.frontMatter.parameters.map(\.name))
    #expect(
      japanese.frontMatter.parameters.map(\.value) == english.frontMatter.parameters.map(\.value))
    try #require(japanese.cells.count == english.cells.count)
    for (one, other) in zip(english.cells, japanese.cells) {
      let (skeleton, expected) = (skeleton(of: other), skeleton(of: one))
      let place = zip(skeleton.tokens, expected.tokens).first { $0 != $1 }
      #expect(
        skeleton == expected,
        "cell \(one.number), lines \(one.firstLine) and \(other.firstLine): \(place.map { "\($0)" } ?? "")"
      )
    }
  }

  @Test("have the same values in their prose", arguments: Course.names)
  func sameValues(_ name: String) throws {
    func values(_ language: Course.Language) throws -> [[String]] {
      try Course.notebook(name, in: language).inlineValues.map { value in
        let reader = TokenReader(viewMode: .sourceAccurate)
        reader.walk(Parser.parse(source: value.code))
        return reader.tokens
      }.sorted { $0.joined() < $1.joined() }
    }
    #expect(try values(.japanese) == values(.english))
  }

  @Test("are in the folders, in the course's order", arguments: Course.Language.allCases)
  func order(_ language: Course.Language) throws {
    let folder = Course.root.appending(path: "notebooks/\(language.folder)").path
    let found = try Notebook.notebooks(in: [folder]).map { $0.split(separator: "/").last ?? "" }
    #expect(found == Course.names.map { "\($0).md" })
  }

  @Test("have Japanese titles, captions and alternative texts", arguments: Course.names)
  func isJapanese(_ name: String) throws {
    let notebook = try Course.notebook(name, in: .japanese)
    for cell in notebook.cells {
      let texts = [cell.options.figureCaption, cell.options.figureAlternativeText]
      for text in texts.compactMap(\.self) {
        #expect(text.unicodeScalars.contains(where: Self.isKanaOrHan), "\(cell.firstLine): \(text)")
      }
    }
    let title = try #require(notebook.frontMatter.title)
    #expect(title.unicodeScalars.contains(where: Self.isKanaOrHan))
  }

  private static func isKanaOrHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
  }
}

/// Reads the tokens of code; a string literal is one, followed by those of its interpolations.
private final class TokenReader: SyntaxVisitor {
  var tokens: [String] = []

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    if !token.text.isEmpty { tokens.append(token.text) }
    return .skipChildren
  }

  override func visit(_ literal: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let interpolations = literal.segments.compactMap { segment -> [String]? in
      guard case .expressionSegment(let expression) = segment else { return nil }
      let reader = TokenReader(viewMode: .sourceAccurate)
      reader.walk(expression.expressions)
      return reader.tokens
    }
    tokens.append("\"\"")
    tokens += interpolations.sorted { $0.joined() < $1.joined() }.joined()
    return .skipChildren
  }
}
