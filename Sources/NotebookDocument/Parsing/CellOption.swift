/// The names of a cell's options, as they stand in `//| name: value`.
enum CellOption: String, CaseIterable {
  case label, echo, eval, output, warning, error, include
  case figureCaption = "fig-cap"
  case figureAlternativeText = "fig-alt"
  case figureSubcaptions = "fig-subcap"
  case layoutColumns = "layout-ncol"
  case figureWidth = "fig-width"
  case figureHeight = "fig-height"
  case figureTheme = "fig-theme"
  case codeFold = "code-fold"
  case codeSummary = "code-summary"
  case lineNumbers = "code-line-numbers"
  case highlightedLines = "emphasize-lines"
  case listingCaption = "lst-cap"
  case tableCaption = "tbl-cap"
  case timeout, expect, solution, exercise

  /// Whether `execute:` in the front matter may set the option for all cells.
  var isDefault: Bool {
    switch self {
    case .echo, .eval, .output, .warning, .error, .include, .figureWidth, .figureHeight,
      .figureTheme, .codeFold, .codeSummary, .lineNumbers, .timeout:
      true
    case .label, .figureCaption, .figureAlternativeText, .figureSubcaptions, .layoutColumns,
      .highlightedLines, .listingCaption, .tableCaption, .expect, .solution, .exercise:
      false
    }
  }
}

extension CellOptions {
  /// Sets an option from its YAML; an option without a value stays as it is.
  mutating func set(_ option: CellOption, to value: YAMLValue) throws(NotebookError) {
    let name = option.rawValue
    guard value.scalar != .null else { return }
    switch option {
    case .label: label = try Self.label(value)
    case .echo: echo = try value.boolean(name)
    case .eval: eval = try value.boolean(name)
    case .output: output = try Self.choice(name, value)
    case .warning: warning = try value.boolean(name)
    case .error: error = try value.boolean(name)
    case .include: include = try value.boolean(name)
    case .figureCaption: figureCaption = try value.string(name).trimmed
    case .figureAlternativeText: figureAlternativeText = try value.string(name).trimmed
    case .figureSubcaptions: figureSubcaptions = try value.strings(name)
    case .layoutColumns: layoutColumns = try value.positiveInteger(name)
    case .figureWidth: figureWidth = try value.positiveNumber(name)
    case .figureHeight: figureHeight = try value.positiveNumber(name)
    case .figureTheme: figureTheme = try Self.choice(name, value)
    case .codeFold: codeFold = try Self.choice(name, value)
    case .codeSummary: codeSummary = try value.string(name)
    case .lineNumbers: try setLineNumbers(value)
    case .highlightedLines: highlightedLines = try value.lineRanges(name)
    case .listingCaption: listingCaption = try value.string(name)
    case .tableCaption: tableCaption = try value.string(name)
    case .timeout: timeout = try value.positiveNumber(name)
    case .expect: expectation = try Expectation(value)
    case .solution: solution = try value.boolean(name)
    case .exercise: exercise = try Self.exercise(value)
    }
  }

  /// As in Quarto, lines instead of `true` are told apart, and all have numbers.
  private mutating func setLineNumbers(_ value: YAMLValue) throws(NotebookError) {
    if case .bool(let isOn) = value.scalar {
      lineNumbers = isOn
    } else {
      highlightedLines = try value.lineRanges("code-line-numbers")
      lineNumbers = true
    }
  }

  private static func label(_ value: YAMLValue) throws(NotebookError) -> String {
    let label = try value.string("label", expected: .label)
    // References end where ASCII does: in many languages no blank follows them.
    let isReferable = CrossReferences.Kind(label: label) == nil || label.allSatisfy(\.isASCII)
    let isValid =
      label.first?.isLetter == true && isReferable
      && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard isValid else { throw value.wrong("label", expected: .label) }
    return label
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ value: YAMLValue
  ) throws(NotebookError) -> Choice {
    guard let choice = Choice(rawValue: value.rawText ?? "") else {
      throw value.wrong(name, expected: .oneOf(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The name of an exercise, which is empty for one that has only its number in the report.
  private static func exercise(_ value: YAMLValue) throws(NotebookError) -> String? {
    switch value.scalar {
    case .bool(let isExercise): return isExercise ? "" : nil
    case .int, .double, .string: return try value.string("exercise", expected: .exercise)
    case .null, .unrepresentable, nil: throw value.wrong("exercise", expected: .exercise)
    }
  }
}

extension Expectation {
  /// Reads `trap`, `"error: no such file"` or `{trap: out of range}`.
  fileprivate init(_ value: YAMLValue) throws(NotebookError) {
    if value.isMapping {
      let entries = try value.entries(of: "expect")
      guard let entry = entries.first, entries.count == 1, let kind = Kind(rawValue: entry.name)
      else { throw value.wrong("expect", expected: .expectation) }
      self.init(kind: kind, text: try entry.value.string(entry.name))
      return
    }
    let words = try value.string("expect", expected: .expectation)
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = Kind(rawValue: String(parts[0]).trimmed) else {
      throw value.wrong("expect", expected: .expectation)
    }
    let text = parts.count == 2 ? String(parts[1]).trimmed : ""
    self.init(kind: kind, text: text.isEmpty ? nil : text)
  }
}
