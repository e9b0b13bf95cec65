import NotebookDocument

/// What became of all notebooks of a command, for other programs to read.
struct RunRecord: Encodable {
  /// The number of this form; another one stands for a form that old readers do not understand.
  var format = 1
  var notebooks: [NotebookRecord]
  var versions: Versions
}

/// What became of one notebook.
struct NotebookRecord: Encodable {
  /// How a notebook ended.
  enum Status: String, Encodable {
    case succeeded, failed, interrupted, notRun
    /// The notebook could not be read, or nothing could be run at all.
    case wrong
  }

  var path: String
  var status: Status
  /// The time from the beginning of the run to its report.
  var seconds: Double?
  var cells: [CellRecord] = []
  var inlineValues: [InlineValueRecord] = []
  /// Errors and warnings that belong to no cell.
  var diagnostics: [DiagnosticRecord] = []
}

/// What became of one cell.
struct CellRecord: Encodable {
  /// How a cell ended, in the words of `CellResult.Status`.
  enum Status: String, Encodable {
    case succeeded, failed, failedAsAnnounced, notRun, notEvaluated
  }

  var number: Int
  var label: String?
  /// The line on which the code begins.
  var line: Int
  var status: Status
  /// The time for which the run stood still for the cell.
  var seconds: Double?
  /// The part of it in which the cell's own code ran.
  var runSeconds: Double?
  /// The most memory that the process had at one time, in bytes.
  var peakMemory: Int?
  var outputs: [OutputRecord]
  var warnings: [DiagnosticRecord]
  var failure: FailureRecord?
}

/// One piece of what a cell put out.
struct OutputRecord: Encodable {
  /// `stdout`, `stderr`, or `value`.
  var kind: String
  /// The number of bytes of a text.
  var bytes: Int?
  /// The representations of a value: the number of bytes by MIME type.
  var types: [String: Int]?
  /// The text itself, of a cell with `output: terminal`.
  var text: String?
}

/// What became of an expression in the prose.
struct InlineValueRecord: Encodable {
  var code: String
  var line: Int
  var column: Int
  var status: CellRecord.Status
  /// The value as the report shows it.
  var value: String?
  var failure: FailureRecord?
}

/// How a cell or an expression failed.
struct FailureRecord: Encodable {
  var kind: String
  /// The name of the signal that ended the process.
  var signal: String?
  var message: String
  var line: Int?
  var column: Int?
  var stack: [FrameRecord]
  var diagnostics: [DiagnosticRecord]
}

/// A call in a failure's stack.
struct FrameRecord: Encodable {
  var function: String
  var file: String
  var line: Int
  var column: Int
}

/// What the compiler, or Emaki, says about a place.
struct DiagnosticRecord: Encodable {
  var severity: String
  var message: String
  var file: String
  var line: Int?
  var column: Int?
}
