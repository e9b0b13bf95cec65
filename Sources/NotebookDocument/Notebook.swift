/// A notebook: a Markdown file with front matter and Swift cells.
package struct Notebook: Sendable, Equatable {
  /// The path as the user gave it, by which diagnostics name the notebook.
  package var path: String
  /// The whole text of the file.
  package var source: String
  package var frontMatter: FrontMatter
  /// The Swift cells in the order of the file, those that are shown and not run included.
  package var cells: [Cell]
  /// The `` `{swift} …` `` expressions in the prose.
  package var inlineValues: [InlineValue]
  /// The numbers of what the prose can refer to.
  package var crossReferences = CrossReferences()
  /// Whom the notebook is laid out for.
  package var edition = Edition.report

  package init(
    path: String, source: String, frontMatter: FrontMatter = FrontMatter(), cells: [Cell] = [],
    inlineValues: [InlineValue] = []
  ) {
    self.path = path
    self.source = source
    self.frontMatter = frontMatter
    self.cells = cells
    self.inlineValues = inlineValues
  }

  /// The last component of the path, which is the name that cells and reports see.
  package var fileName: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder that the notebook lies in, empty or with its last slash.
  package var folder: String { String(path.dropLast(fileName.count)) }

  /// The title from the front matter, or else the file's name without its extension.
  package var title: String {
    if let title = frontMatter.title { return title }
    return fileName.hasSuffix(".md") ? String(fileName.dropLast(3)) : fileName
  }
}

/// Whom a notebook is laid out for.
package enum Edition: String, Sendable, Equatable {
  /// All readers: solutions are folded, notes for teachers are left out.
  case report
  /// Students: there is room in the place of solutions.
  case student
  /// Teachers: all of it.
  case teacher

  /// The classes of the divs that the edition leaves out.
  package var hiddenClasses: Set<String> {
    switch self {
    case .report: ["teacher"]
    case .student: ["teacher", "solution"]
    case .teacher: []
    }
  }
}

/// An expression in the prose whose value takes its place: `` `{swift} history.last!` ``.
package struct InlineValue: Sendable, Equatable {
  /// The Swift expression.
  package var code: String
  /// Where the expression begins.
  package var position: SourcePosition
  /// How many cells stand above it.
  package var cellsAbove: Int

  package init(code: String, position: SourcePosition, cellsAbove: Int) {
    self.code = code
    self.position = position
    self.cellsAbove = cellsAbove
  }
}
