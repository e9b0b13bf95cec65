/// The options of one cell: its leading `//| key: value` lines over the front matter's `execute:`.
package struct CellOptions: Sendable, Equatable {
  /// A name to refer to the cell's figure, table or listing by, such as `fig-loss`.
  package var label: String?
  /// Whether the report shows the code.
  package var echo = true
  /// Whether the cell runs.
  package var eval = true
  /// What becomes of the output.
  package var output = OutputRule.shown
  /// Whether the report shows the compiler's warnings.
  package var warning = true
  /// Whether the run goes on when the cell fails.
  package var error = false
  /// Whether the report shows the cell at all; it runs in any case.
  package var include = true
  /// The caption of the figure.
  package var figureCaption: String?
  /// The alternative text of the figure.
  package var figureAlternativeText: String?
  /// The captions of the parts of a figure, one for each picture that the cell displays.
  package var figureSubcaptions: [String] = []
  /// How many pictures of a figure stand side by side where there is room.
  package var layoutColumns: Int?
  /// The width of figures, in inches of 96 CSS pixels, as in Quarto.
  package var figureWidth: Double?
  /// The height of figures, in inches of 96 CSS pixels.
  package var figureHeight: Double?
  /// The looks of figures that have none of their own.
  package var figureTheme = FigureTheme.both
  /// Whether the code is folded away, and how.
  package var codeFold = CodeFold.never
  /// The words on the folded code.
  package var codeSummary: String?
  /// Whether the lines of the code bear numbers.
  package var lineNumbers = false
  /// The lines of the code, counted from 1 without the options, that are told apart.
  package var highlightedLines: [ClosedRange<Int>] = []
  /// The caption of the cell's code.
  package var listingCaption: String?
  /// The caption of the table.
  package var tableCaption: String?
  /// How long the cell may run, in seconds.
  package var timeout: Double?
  /// The failure that the cell must end in.
  package var expectation: Expectation?
  /// Whether the whole cell is a solution, which students do not see.
  package var solution = false
  /// The exercise that the cell belongs to; empty for one that has a number only.
  package var exercise: String?

  package init() {}
}

/// What becomes of the output of a cell: Quarto's `true`, `false` and `asis`, and our `terminal`.
package enum OutputRule: String, Sendable, Equatable, CaseIterable {
  case shown = "true"
  case hidden = "false"
  /// Text on stdout is Markdown that belongs to the prose.
  case asIs = "asis"
  /// The output is for the terminal and the record of the run: it differs from machine to machine.
  case terminal

  /// Whether reports show the output.
  package var isInReports: Bool { self == .shown || self == .asIs }
}

/// The looks of a report's figures.
package enum FigureTheme: String, Sendable, Equatable, CaseIterable {
  /// Light and dark, of which the report shows the one that goes with its page.
  case both
  case light, dark, print

  /// The names of the themes to draw in, the one for light pages and for paper first.
  package var themes: [String] {
    self == .both ? ["light", "dark"] : [rawValue]
  }
}

/// Whether a report folds the code of a cell: Quarto's `false`, `true` and `show`.
package enum CodeFold: String, Sendable, Equatable, CaseIterable {
  case never = "false"
  case folded = "true"
  case unfolded = "show"
}

/// A failure that a cell announces: `expect: trap`, `expect: "error: no such file"`.
package struct Expectation: Sendable, Equatable {
  /// The kinds of failure that can be announced.
  package enum Kind: String, Sendable, Equatable, CaseIterable {
    /// The cell throws an error that nothing catches.
    case error
    /// The cell stops in a trap: a failed precondition, an index out of range.
    case trap
    /// The cell does not compile.
    case compileError = "compile-error"
  }

  package var kind: Kind
  /// A text that the failure's message must contain.
  package var text: String?

  package init(kind: Kind, text: String? = nil) {
    self.kind = kind
    self.text = text
  }
}
