import Foundation

/// A run in the XML that servers for continuous integration read: a suite for each notebook, a case
/// for each cell and each expression in the prose.
struct JUnitDocument {
  private let suites: [Suite]

  init(_ record: RunRecord) {
    suites = record.notebooks.map { Suite($0) }
  }

  var text: String {
    let cases = suites.flatMap(\.cases)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="emaki"\(Suite.counts(of: cases))>
      \(suites.map(\.text).joined())</testsuites>

      """
  }
}

/// The cases of one notebook.
private struct Suite {
  var path: String
  var cases: [Case]

  init(_ notebook: NotebookRecord) {
    path = notebook.path
    cases = notebook.cells.map { Case($0) }
    cases += notebook.inlineValues.map { Case($0) }
    let errors = notebook.diagnostics.filter { $0.severity == "error" }
    if !errors.isEmpty {
      cases.append(Case(name: "notebook", outcome: .error(errors.map(\.words))))
    } else if cases.isEmpty || notebook.status == .notRun {
      let isSkipped = notebook.status == .notRun
      cases.append(Case(name: "notebook", outcome: isSkipped ? .skipped : .passed))
    }
  }

  var text: String {
    """
    <testsuite\(attribute("name", path))\(Self.counts(of: cases))>
    \(cases.map { $0.text(path) }.joined())</testsuite>

    """
  }

  static func counts(of cases: [Case]) -> String {
    let time = cases.reduce(0) { $0 + ($1.seconds ?? 0) }
    let failures = cases.count { if case .failed = $0.outcome { true } else { false } }
    let errors = cases.count { if case .error = $0.outcome { true } else { false } }
    let skipped = cases.count { if case .skipped = $0.outcome { true } else { false } }
    return attribute("tests", "\(cases.count)") + attribute("failures", "\(failures)")
      + attribute("errors", "\(errors)") + attribute("skipped", "\(skipped)")
      + attribute("time", time.inMilliseconds)
  }
}

/// One cell, one expression, or what belongs to none.
private struct Case {
  enum Outcome {
    case passed, skipped
    case failed(FailureRecord)
    case error([String])
  }

  var name: String
  var line = 1
  var seconds: Double?
  var outcome: Outcome

  init(name: String, outcome: Outcome) {
    self.name = name
    self.outcome = outcome
  }

  init(_ cell: CellRecord) {
    let label = cell.label.map { " (\($0))" } ?? ""
    self.init(
      name: "cell \(cell.number)\(label), line \(cell.line)",
      outcome: Outcome(cell.status, cell.failure))
    line = cell.line
    seconds = cell.seconds
  }

  init(_ value: InlineValueRecord) {
    self.init(
      name: "value of `\(value.code)`, line \(value.line)",
      outcome: Outcome(value.status, value.failure))
    line = value.line
  }

  func text(_ path: String) -> String {
    let attributes =
      attribute("classname", path) + attribute("name", name) + attribute("file", path)
      + attribute("line", "\(line)") + attribute("time", (seconds ?? 0).inMilliseconds)
    switch outcome {
    case .passed: return "<testcase\(attributes)/>\n"
    case .skipped: return "<testcase\(attributes)><skipped/></testcase>\n"
    case .error(let messages):
      let all = messages.joined(separator: "\n")
      return "<testcase\(attributes)><error\(attribute("message", messages[0]))>"
        + "\(all.escapedForXML)</error></testcase>\n"
    case .failed(let failure):
      let lines =
        [failure.words(path)] + failure.diagnostics.map(\.words)
        + failure.stack.map { "    at \($0.function) (\($0.file):\($0.line):\($0.column))" }
      return "<testcase\(attributes)><failure\(attribute("type", failure.kind))"
        + "\(attribute("message", failure.words(path)))>"
        + "\(lines.joined(separator: "\n").escapedForXML)</failure></testcase>\n"
    }
  }
}

extension Case.Outcome {
  fileprivate init(_ status: CellRecord.Status, _ failure: FailureRecord?) {
    switch (status, failure) {
    case (.failed, let failure?): self = .failed(failure)
    case (.notRun, _), (.notEvaluated, _): self = .skipped
    default: self = .passed
    }
  }
}

extension FailureRecord {
  fileprivate func words(_ path: String) -> String {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return "\(path)\(place): \(message)"
  }
}

extension DiagnosticRecord {
  fileprivate var words: String {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return "\(file)\(place): \(severity): \(message)"
  }
}

private func attribute(_ name: String, _ value: String) -> String {
  " \(name)=\"\(value.escapedForXML)\""
}

extension String {
  /// The text as XML 1.0 has it, in elements and in attributes.
  fileprivate var escapedForXML: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n", "\t", "\r": "&#\(scalar.value);"
      // Characters that XML does not know in any form.
      case let scalar where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}

extension Double {
  /// Seconds with three decimals.
  fileprivate var inMilliseconds: String { String(format: "%.3f", self) }
}
