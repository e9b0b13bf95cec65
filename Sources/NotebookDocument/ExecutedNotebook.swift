/// A notebook and what became of each of its cells: what a report is made from.
package struct ExecutedNotebook: Sendable, Equatable {
  package var notebook: Notebook
  /// One result for each of `notebook.cells`, in the same order.
  package var results: [CellResult]
  /// What became of each of `notebook.inlineValues`, in the same order.
  package var values: [InlineResult]
  /// Warnings and errors that belong to no cell, such as those of source files beside the notebook.
  package var diagnostics: [Diagnostic]

  package init(
    notebook: Notebook, results: [CellResult], values: [InlineResult] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.notebook = notebook
    self.results = results
    self.values = values
    self.diagnostics = diagnostics
  }
}

/// What became of an expression in the prose.
package enum InlineResult: Sendable, Equatable {
  /// The value, formatted for readers.
  case value(String)
  case failed(Failure)
  /// The run ended before the expression, or a cell that it needs failed.
  case notRun
}

/// What became of one cell.
package struct CellResult: Sendable, Equatable {
  /// How the cell ended.
  package enum Status: Sendable, Equatable {
    case succeeded
    case failed(Failure)
    /// The cell failed as `expect:` or `error: true` had announced.
    case failedAsAnnounced(Failure)
    /// The run ended before the cell.
    case notRun
    /// The cell has `eval: false`.
    case notEvaluated
  }

  package var status: Status
  /// What the cell printed and displayed, in order.
  package var outputs: [CellOutput]
  /// The compiler's warnings.
  package var warnings: [Diagnostic]
  /// What a reader of the report has to know about how the cell was run.
  package var remarks: [String]

  package init(
    status: Status, outputs: [CellOutput] = [], warnings: [Diagnostic] = [],
    remarks: [String] = []
  ) {
    self.status = status
    self.outputs = outputs
    self.warnings = warnings
    self.remarks = remarks
  }
}

/// One piece of what a cell printed or displayed.
package enum CellOutput: Sendable, Equatable {
  case text(String, stream: StandardStream)
  case value(DisplayedValue)
  /// A word of the runner's own, such as that the output was cut at its limit.
  case remark(String)
}

extension CellOutput {
  /// The output as a terminal shows it; `nil` when it has no words.
  package var plainText: String? {
    switch self {
    case .text(let text, _): text
    case .value(let value):
      value.representations["text/plain"].map { String(decoding: $0, as: UTF8.self) + "\n" }
    case .remark(let text): text + "\n"
    }
  }
}

/// The stream that a text was printed on.
package enum StandardStream: Sendable, Equatable {
  case standardOutput
  case standardError
}

/// A value in one or several representations, of which a report takes the richest it can show.
package struct DisplayedValue: Sendable, Equatable {
  /// The representations by MIME type: `text/plain`, `text/html`, `image/png`, `image/svg+xml`.
  package var representations: [String: [UInt8]]
  /// The width of an image, in CSS pixels.
  package var width: Int?
  /// The height of an image, in CSS pixels.
  package var height: Int?
  /// The alternative text that the value gives for itself.
  package var alternativeText: String?
  /// Whether that text was made from the data, so that an author's would be better.
  package var hasGeneratedText: Bool

  package init(
    representations: [String: [UInt8]], width: Int? = nil, height: Int? = nil,
    alternativeText: String? = nil, hasGeneratedText: Bool = false
  ) {
    self.representations = representations
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
    self.hasGeneratedText = hasGeneratedText
  }
}
