import NotebookDocument
import SwiftParser
import SwiftSyntax

/// Finds the exercises that cells need, from the names that cells declare and use.
struct ExerciseNeeds {
  private let edition: StudentEdition
  private let numbers: [Int: String]
  /// The exercises that stand behind the names that cells declare which are to be completed or
  /// have not come to their end.
  private var exercises: [String: [String]] = [:]

  init(edition: StudentEdition) {
    self.edition = edition
    numbers = edition.notebook.exerciseNumbers
  }

  /// The numbers of the exercises, other than its own, that stand behind what a cell uses; cells
  /// come in their order.
  mutating func exercises(behind index: Int, hasFailed: Bool) -> [String] {
    let hasStub = edition.cellsWithStubs.contains(index)
    guard hasStub || hasFailed else { return [] }
    let tokens = Parser.parse(source: edition.notebook.cells[index].code)
      .tokens(viewMode: .sourceAccurate).filter { $0.tokenKind.isIdentifier }
    // By number, 2 before 10.
    let needed = tokens.flatMap { exercises[$0.text] ?? [] }.eachOnce
      .sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    let own = hasStub ? [numbers[index]].compactMap(\.self) : []
    for token in tokens where token.isDeclaredName {
      exercises[token.text] = ((hasFailed ? needed : []) + own).eachOnce
    }
    return needed
  }
}

extension Notebook {
  /// The numbers of the exercises that cells belong to, by the cells' indices.
  fileprivate var exerciseNumbers: [Int: String] {
    var numbers: [Int: String] = [:]
    for (index, node) in MarkdownDocument(notebook: self).cellNodes {
      let div = node.enclosingDiv { $0.classes.contains("exercise") }
      numbers[index] =
        div.flatMap { crossReferences.exerciseDivs[$0.line] }
        ?? crossReferences.number(of: .exercise, ofCell: cells[index].number)
    }
    return numbers
  }
}

extension TokenKind {
  fileprivate var isIdentifier: Bool {
    if case .identifier = self { true } else { false }
  }
}

extension TokenSyntax {
  /// Whether the token is the name that a variable, a function or a type is declared by.
  fileprivate var isDeclaredName: Bool {
    guard let parent else { return false }
    if parent.is(IdentifierPatternSyntax.self) { return true }
    return parent.asProtocol((any NamedDeclSyntax).self)?.name == self
  }
}

extension [String] {
  /// The first of equal elements each.
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
