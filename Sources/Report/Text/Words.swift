import NotebookDocument

/// The words that a report says of its own accord, in one language.
package struct Words: Sendable {
  package var skipToContent: String
  package var contents: String
  package var abstract: String
  package var code: String
  package var cell: String
  package var copy: String
  package var copied: String
  package var scrolls: String
  package var theme: String
  package var themeNames: [String]
  package var madeWith: String
  package var figure: String
  package var table: String
  package var missingImage: String
  package var done: String
  package var open: String

  package var standardOutput: String
  package var standardError: String
  package var remark: String
  package var notEvaluated: String
  package var notRun: String

  package var runFailed: String
  package var runInterrupted: String
  package var failsAsAnnounced: String
  package var stack: String
  package var note: String
  package var error: String
  package var warning: String
  package var compileError: String
  package var trap: String
  package var stopped: String
  package var interrupted: String
  package var unmetExpectation: String
  package var workerFailure: String
  package var exercises: String
  package var solutions: String
  package var awaitsSolution: String
  package var needsSolutions: @Sendable ([String]) -> String
  package var memoryLimit: @Sendable (String) -> String
  package var timedOut: @Sendable (String) -> String
  package var exited: @Sendable (Int) -> String
  package var warnings: @Sendable (Int) -> String
  package var cellsNotRun: @Sendable (Int) -> String
  package var moreLines: @Sendable (Int) -> String
  /// The words on the call-outs, by their names in Markdown: `NOTE` and so on.
  package var callouts: [String: String]
  package var prose: ProseWords
}

extension Words {
  /// The words for a BCP 47 language tag: Japanese or English.
  package init(language: String) {
    self = Self.isJapanese(language) ? .japanese : .english
  }

  /// Whether a BCP 47 language tag stands for Japanese, of any script and region.
  package static func isJapanese(_ language: String) -> Bool {
    language.lowercased().split(separator: "-").first == "ja"
  }

  /// The word for how grave a diagnostic is.
  func name(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: note
    }
  }

  /// The word for whom a notebook is laid out for; `nil` for all readers.
  func name(of edition: Edition) -> String? {
    switch edition {
    case .report: nil
    case .student: exercises
    case .teacher: solutions
    }
  }
}
