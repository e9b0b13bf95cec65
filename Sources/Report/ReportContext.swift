import Formulas
import NotebookDocument

/// What every part of a report needs to know.
struct ReportContext {
  let executed: ExecutedNotebook
  let words: Words
  let images: ImageFiles
  let notebooks: NotebookLinks
  let formulas: PageFormulas
  let links = PageLinks()
  let notes: HiddenNotes
  /// The cells with their results; a cell without one was not run.
  let cells: [(cell: Cell, result: CellResult)]
  /// The lines of the notebook's text, of which those that the edition hides are empty.
  let lines: [Substring]

  init(_ executed: ExecutedNotebook, formulas: FormulaSetter = .shared) {
    self.executed = executed
    words = Words(language: executed.notebook.frontMatter.language)
    let results = executed.results
    cells = executed.notebook.cells.enumerated().map { index, cell in
      (cell, index < results.count ? results[index] : CellResult(status: .notRun))
    }
    notes = HiddenNotes(executed.notebook)
    images = ImageFiles(folder: executed.notebook.folder)
    notebooks = NotebookLinks(
      folder: executed.notebook.folder, edition: executed.notebook.edition)
    let targets = executed.notebook.crossReferences.targets
    self.formulas = PageFormulas(setter: formulas) { targets[$0]?.number }
    lines = notes.notebook.source.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var notebook: Notebook { executed.notebook }

  /// The name of a file as a reader of the report knows it, which tells nothing about the machine.
  func name(of file: String) -> String {
    guard file == notebook.path || file.hasPrefix("/") else { return file }
    return file.split(separator: "/").last.map(String.init) ?? file
  }

  /// A place in words, such as `plane.md:44:9`.
  func place(_ file: String, _ position: SourcePosition?) -> String {
    let numbers = position.map { ":\($0.line):\($0.column)" } ?? ""
    return name(of: file) + numbers
  }

  /// A place in words, with a link to the cell that it is in.
  func linkedPlace(_ file: String, _ position: SourcePosition?) -> HTML {
    let text: HTML = "<code>\(place(file, position))</code>"
    guard file == notebook.path, let position, let cell = cell(at: position.line) else {
      return text
    }
    return "<a href=\"#\(cell.anchor)\">\(text)</a>"
  }

  /// The cell whose code includes a line of the notebook.
  func cell(at line: Int) -> Cell? {
    guard let cell = notebook.cells.last(where: { $0.fenceLine <= line }) else { return nil }
    let end = cell.firstLine + cell.code.utf8.count { $0 == UInt8(ascii: "\n") }
    return line <= end ? cell : nil
  }
}

extension Cell {
  /// The identifier of the cell in the report.
  var anchor: String { "cell-\(number)" }
}
