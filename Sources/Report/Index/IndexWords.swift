/// The words that an index says of its own accord, in one language.
struct IndexWords: Sendable {
  var notebooks: String
  var unreadable: String
  var nothingRan: String
  private var ran: @Sendable (Int) -> String
  private var failed: @Sendable (Int) -> String
  private var failedValues: @Sendable (Int) -> String
  private var notRun: @Sendable (Int) -> String

  /// The words for a BCP 47 language tag: Japanese or English.
  init(language: String) {
    self = Words.isJapanese(language) ? .japanese : .english
  }

  private init(
    notebooks: String, unreadable: String, nothingRan: String,
    ran: @escaping @Sendable (Int) -> String, failed: @escaping @Sendable (Int) -> String,
    failedValues: @escaping @Sendable (Int) -> String,
    notRun: @escaping @Sendable (Int) -> String
  ) {
    self.notebooks = notebooks
    self.unreadable = unreadable
    self.nothingRan = nothingRan
    self.ran = ran
    self.failed = failed
    self.failedValues = failedValues
    self.notRun = notRun
  }

  /// How a run went.
  func status(_ counts: NotebookIndex.Counts) -> String {
    if counts.ran + counts.failed + counts.failedValues == 0, counts.notRun > 0 {
      return nothingRan
    }
    var parts: [String] = []
    if counts.failed > 0 { parts.append(failed(counts.failed)) }
    if counts.failedValues > 0 { parts.append(failedValues(counts.failedValues)) }
    if counts.notRun > 0 { parts.append(notRun(counts.notRun)) }
    return parts.isEmpty ? ran(counts.ran) : parts.joined(separator: " · ")
  }

  private static let english = IndexWords(
    notebooks: "Notebooks",
    unreadable: "Could not be read",
    nothingRan: "Not run",
    ran: {
      switch $0 {
      case 0: "No cells to run"
      case 1: "The cell ran"
      default: "All \($0) cells ran"
      }
    },
    failed: { "\($0) \($0 == 1 ? "cell" : "cells") failed" },
    failedValues: { "\($0) \($0 == 1 ? "value" : "values") failed" },
    notRun: { "\($0) \($0 == 1 ? "cell" : "cells") not run" })

  private static let japanese = IndexWords(
    notebooks: "ノートブック一覧",
    unreadable: "読み込めませんでした",
    nothingRan: "未実行",
    ran: { $0 == 0 ? "実行するセルはありません" : "\($0) 個のセルをすべて実行" },
    failed: { "\($0) 個のセルが失敗" },
    failedValues: { "\($0) 個の値が失敗" },
    notRun: { "\($0) 個のセルは未実行" })
}
