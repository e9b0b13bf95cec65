import CellEngine
import Foundation
import NotebookDocument
import Synchronization

/// Tells how far a run has come: a live line for each cell on a terminal, plain lines elsewhere.
final class Progress: RunObserver {
  private struct Current {
    var text: String
    var start: ContinuousClock.Instant
  }

  private let isLive: Bool
  private let isQuiet: Bool
  private let current = Mutex<Current?>(nil)

  /// Makes a reporter; only one notebook at a time can have a live line.
  init(isQuiet: Bool, isAlone: Bool) {
    self.isQuiet = isQuiet
    isLive = Console.isTerminal && isAlone && !isQuiet
    if isLive { startTicking() }
  }

  func cellBegins(_ cell: Cell, of notebook: Notebook) {
    guard isLive else { return }
    let line = Current(text: Self.name(of: cell, in: notebook), start: .now)
    current.withLock { current in
      current = line
      Self.draw(line)
    }
  }

  func cellEnds(
    _ cell: Cell, of notebook: Notebook, result: CellResult, measured: CellMeasurement
  ) {
    let time = measured.total.inSeconds
    let line = "\(Self.name(of: cell, in: notebook))  \(time)\(result.status.mark)"
    current.withLock { current in
      current = nil
      if !isQuiet {
        Console.write((isLive ? "\r\u{1B}[K" : "") + line + "\n" + result.terminalText(of: cell))
      }
      for message in result.messages(of: cell, in: notebook) { Console.error(message) }
    }
  }

  func valueFails(_ value: InlineValue, of notebook: Notebook, failure: Failure) {
    for message in failure.messages(in: notebook) { Console.error(message) }
  }

  private static func name(of cell: Cell, in notebook: Notebook) -> String {
    "\(notebook.path):\(cell.firstLine)  cell \(cell.number) of \(notebook.cells.count)"
  }

  // MARK: The live line

  private func startTicking() {
    Thread.detachNewThread { [weak self] in
      while let self {
        self.current.withLock { current in
          if let current { Self.draw(current) }
        }
        usleep(100_000)
      }
    }
  }

  private static func draw(_ line: Current) {
    Console.write("\r\u{1B}[K\(line.text)  \((ContinuousClock.now - line.start).inSeconds) …")
  }
}

extension Duration {
  /// The time in seconds with two decimals.
  var inSeconds: String {
    let hundredths = Int((self / .milliseconds(10)).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}

extension CellResult.Status {
  fileprivate var mark: String {
    switch self {
    case .succeeded, .notRun, .notEvaluated: ""
    case .failedAsAnnounced: "  fails as announced"
    case .failed: "  FAILED"
    }
  }
}

extension CellResult {
  /// What a cell put out for the terminal, as whole lines.
  fileprivate func terminalText(of cell: Cell) -> String {
    guard cell.options.output == .terminal else { return "" }
    let text = outputs.compactMap(\.plainText).joined()
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  /// What the compiler and the failure of a cell have to say, as lines for a terminal.
  fileprivate func messages(of cell: Cell, in notebook: Notebook) -> [String] {
    guard case .failed(let failure) = status else {
      let own = missingWords(of: cell, in: notebook) + missingFigure(of: cell, in: notebook)
      return (warnings + own).map(\.description)
    }
    return failure.messages(in: notebook) + remarks.map { "    \($0)" }
  }

  /// A warning if there is a label or a caption, and nothing that it could be about.
  private func missingFigure(of cell: Cell, in notebook: Notebook) -> [Diagnostic] {
    let options = cell.options
    let isShown = options.eval && options.include && options.output == .shown
    let kind = options.label.flatMap { CrossReferences.Kind(label: $0) }
    let isWanted =
      kind == .figure || kind == .table || options.figureCaption != nil
      || options.tableCaption != nil
    let hasValue = outputs.contains { if case .value = $0 { true } else { false } }
    guard case .succeeded = status, isShown, isWanted, !hasValue else { return [] }
    return [
      Diagnostic(
        .warning,
        "the cell has a label or a caption and displays nothing that it could stand at; "
          + "let its last expression be the figure or the table, or call display(…)",
        file: notebook.path, position: SourcePosition(line: cell.firstLine, column: 1))
    ]
  }

  /// A warning if a figure speaks to readers who cannot see it in generated words only, or not at
  /// all.
  private func missingWords(of cell: Cell, in notebook: Notebook) -> [Diagnostic] {
    guard cell.options.figureAlternativeText == nil else { return [] }
    let values = outputs.compactMap { if case .value(let value) = $0 { value } else { nil } }
    let name = cell.options.label.map { "the figure '\($0)'" } ?? "the figure"
    let statement: String
    if values.contains(where: { $0.isImage && $0.alternativeText == nil }) {
      statement = "\(name) has no words for readers who cannot see it"
    } else if values.contains(where: \.hasGeneratedText) {
      statement = "\(name) is described in words made from its data; your own would be better"
    } else {
      return []
    }
    return [
      Diagnostic(
        .warning, "\(statement): write them with fig-alt or .altText(\"…\")",
        file: notebook.path, position: SourcePosition(line: cell.firstLine, column: 1))
    ]
  }
}

extension Failure {
  /// What the compiler says, or what happened and where, as lines for a terminal.
  fileprivate func messages(in notebook: Notebook) -> [String] {
    guard diagnostics.isEmpty else { return diagnostics.map(\.description) }
    let summary = Diagnostic(.error, message, file: notebook.path, position: position)
    return [summary.description]
      + stack.map {
        "    at \($0.function) (\($0.file):\($0.position.line):\($0.position.column))"
      }
  }
}

extension DisplayedValue {
  fileprivate var isImage: Bool {
    representations.keys.contains { $0.hasPrefix("image/") }
  }
}
