package import NotebookDocument
import SwiftParser
import SwiftSyntax

/// Looks for lines of the solutions in what students get.
package struct LeakCheck {
  private let edition: StudentEdition
  private let executed: ExecutedNotebook

  /// - Parameter executed: The students' edition and what became of its cells.
  package init(_ edition: StudentEdition, executed: ExecutedNotebook) {
    self.edition = edition
    self.executed = executed
  }

  /// The distinctive lines that can be read in one of the files and do not stand in code that the
  /// students are shown on purpose.
  ///
  /// - Parameters:
  ///   - page: The students' page.
  ///   - file: The students' notebook as a file, if they get one.
  package func leaks(page: String, file: String? = nil) -> [HandoutError] {
    let lines = edition.solution.filter(\.isDistinctive)
    guard !lines.isEmpty else { return [] }
    let shown = ComparableText(shownCode.withoutComments)
    let texts = PageText(page)
    let file = file.map { ComparableText($0) }
    return lines.compactMap { line in
      let text = ComparableText(line.text)
      let isShown = shown.contains(ComparableText(line.text.withoutComments))
      guard !isShown, texts.contains(text) || file?.contains(text) == true else {
        return nil
      }
      return HandoutError(
        file: edition.notebook.path, position: line.position,
        problem: .leak(line: line.text, place: place(of: text)))
    }
  }

  private var shownCode: String {
    edition.notebook.cells.filter { $0.options.echo && $0.options.include }
      .map(\.code).joined(separator: "\n")
  }

  private func place(of text: ComparableText) -> LeakPlace {
    let lines = edition.notebook.source.split(separator: "\n", omittingEmptySubsequences: false)
    if let index = lines.firstIndex(where: { ComparableText(String($0)).contains(text) }) {
      return .line(index + 1)
    }
    let cells = zip(executed.notebook.cells, executed.results)
    if let (cell, _) = cells.first(where: { $1.texts.contains { PageText($0).contains(text) } }) {
      return .output(cell: cell.number, line: cell.fenceLine)
    }
    return .page
  }
}

extension String {
  /// The tokens of Swift: what a comment says of a solution is not shown as code.
  fileprivate var withoutComments: String {
    Parser.parse(source: self).tokens(viewMode: .sourceAccurate).map(\.text).joined(separator: " ")
  }
}

extension CellResult {
  /// All words that the cell puts out.
  fileprivate var texts: [String] {
    let outputs = outputs.flatMap { output -> [String] in
      switch output {
      case .text(let text, _), .remark(let text): [text]
      case .value(let value):
        value.representations.values.map { String(decoding: $0, as: UTF8.self) }
          + [value.alternativeText].compactMap(\.self)
      }
    }
    switch status {
    case .failed(let failure), .failedAsAnnounced(let failure): return outputs + [failure.message]
    case .succeeded, .notRun, .notEvaluated: return outputs
    }
  }
}
