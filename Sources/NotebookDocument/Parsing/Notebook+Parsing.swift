import Foundation

extension Notebook {
  /// Parses a notebook from its text.
  ///
  /// - Parameters:
  ///   - source: The text of the file, with any line ends.
  ///   - path: The file's path, by which errors name it.
  /// - Throws: The first mistake in the order of the file, the front matter's before all others.
  package init(parsing source: String, path: String) throws(NotebookError) {
    let text = NotebookText(source)
    if let position = text.nulPosition {
      throw NotebookError(file: path, position: position, problem: .nulCharacter)
    }
    let block = FrontMatterBlock(lines: text.lines)
    self.init(path: path, source: text.text)
    frontMatter = try FrontMatter(parsing: block, of: text, file: path)
    let document = MarkdownDocument(text: text, bodyStart: block.bodyStart)
    var reader = CellReader(text: text, file: path, defaults: frontMatter.cellDefaults)
    for node in document.fencedCodeBlocks { reader.read(node) }
    cells = reader.cells
    let numbering = ReferenceNumbering(notebook: self, document: document)
    crossReferences = numbering.references
    let mistakes =
      reader.mistakes + document.divMistakes(file: path) + numbering.mistakes
      + referenceMistakes(in: text, document) + misplacedInlineValues(in: text, document)
    let first = mistakes.min { $0.position ?? .start < $1.position ?? .start }
    if let first { throw first }
    let fenceLines = cells.map(\.fenceLine)
    inlineValues = document.inlineValues.map { code, position in
      InlineValue(
        code: code, position: position,
        cellsAbove: fenceLines.count { $0 < position.line })
    }
  }

  /// Reads and parses a notebook.
  ///
  /// - Throws: Also when there is no such file, it cannot be read, or it is not UTF-8.
  package init(contentsOf path: String) throws(NotebookError) {
    let source = try Self.text(of: path)
    try self.init(parsing: source, path: path)
  }

  private static func text(of path: String) throws(NotebookError) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw NotebookError(file: path, problem: .fileMissing)
    }
    guard !isFolder.boolValue else {
      throw NotebookError(file: path, problem: .folderInsteadOfFile)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NotebookError(file: path, problem: .fileUnreadable)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw NotebookError(
        file: path, position: placeOfInvalidByte(in: [UInt8](data)), problem: .notUTF8)
    }
    return text
  }

  /// Where UTF-8 breaks off in bytes of which it is known that it does.
  private static func placeOfInvalidByte(in bytes: [UInt8]) -> SourcePosition {
    var position = SourcePosition.start
    var decoder = UTF8()
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var iterator = bytes.dropFirst(hasMark ? 3 : 0).makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        position = SourcePosition(line: position.line + 1)
      } else {
        position.column += UTF8.width(scalar)
      }
    }
    return position
  }
}

extension SourcePosition {
  /// The beginning of a file.
  static let start = SourcePosition(line: 1)
}
