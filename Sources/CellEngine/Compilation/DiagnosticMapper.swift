import NotebookDocument

/// Brings the compiler's messages into the terms of the notebook.
struct DiagnosticMapper: Sendable {
  let notebook: Notebook
  /// The rewritten cells, in the order of `notebook.cells`.
  let sources: [CellSource]

  /// The diagnostics of a compilation, with the places that the reader knows.
  func diagnostics(from messages: String) -> [Diagnostic] {
    let all = withoutWarningsAboutInsertions(CompilerMessages.parse(messages)).map(mapped)
    // The compiler repeats itself where a file is looked at twice.
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// The diagnostics less the warnings about code that the reader did not write, with their notes.
  private func withoutWarningsAboutInsertions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var isDropped = false
    return diagnostics.filter { diagnostic in
      if diagnostic.severity != .note {
        isDropped = diagnostic.severity == .warning && isAboutInsertion(diagnostic)
      }
      return !isDropped
    }
  }

  private func isAboutInsertion(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.file.hasSuffix(notebook.fileName), let position = diagnostic.position,
      let (cell, source) = cell(at: position.line)
    else { return false }
    return source.columns.isInserted(
      line: position.line - cell.firstLine, column: position.column - 1)
  }

  /// A place in the notebook, from a line and column of what was compiled.
  func position(line: Int, column: Int) -> SourcePosition {
    guard let (cell, source) = cell(at: line) else {
      return SourcePosition(line: line, column: column)
    }
    let original = source.columns.originalColumn(
      line: line - cell.firstLine, column: max(0, column - 1))
    return SourcePosition(line: line, column: original + 1 + cell.indentation)
  }

  /// The number of the cell that a line of the notebook belongs to.
  func cellNumber(at line: Int) -> Int? {
    cell(at: line)?.0.number
  }

  private func mapped(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.message = Self.withoutModuleNames(diagnostic.message)
    let name = diagnostic.file.split(separator: "/").last.map(String.init) ?? ""
    if let index = notebook.inlineValueIndex(ofSource: name) {
      diagnostic.file = notebook.path
      diagnostic.position = diagnostic.position.map {
        notebook.inlineValues[index].position(ofCompiled: $0)
      }
    } else if name == notebook.fileName {
      diagnostic.file = notebook.path
      diagnostic.position = diagnostic.position.map { position(line: $0.line, column: $0.column) }
    } else if !notebook.frontMatter.sources.contains(diagnostic.file) {
      // The rest of the file names are the engine's own.
      diagnostic.file = notebook.path
      diagnostic.position = nil
    }
    return diagnostic
  }

  private func cell(at line: Int) -> (Cell, CellSource)? {
    guard let index = notebook.cells.lastIndex(where: { $0.firstLine <= line }),
      line <= notebook.cells[index].lastLine
    else { return nil }
    return (notebook.cells[index], sources[index])
  }

  /// A text without the modules of cells, which the reader never named: `Cell3.Model` is `Model`.
  static func withoutModuleNames(_ text: String) -> String {
    text.replacing(/\b(?:Cell\d+|Values\d+|NotebookSources)\./, with: "")
      .replacing(/(?:the type's )?module 'Cell(\d+)'/) { "cell \($0.output.1)" }
  }
}

extension Cell {
  /// The last line of the notebook on which the compiler may place something of this cell.
  var lastLine: Int {
    firstLine + code.utf8.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
