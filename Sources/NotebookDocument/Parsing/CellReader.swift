/// Makes cells of a notebook's fenced blocks and gathers the mistakes in them.
struct CellReader {
  private(set) var cells: [Cell] = []
  private(set) var mistakes: [NotebookError] = []

  private let text: NotebookText
  private let file: String
  private let defaults: CellOptions
  /// The line of each label.
  private var labels: [String: Int] = [:]

  init(text: NotebookText, file: String, defaults: CellOptions) {
    self.text = text
    self.file = file
    self.defaults = defaults
  }

  /// Reads one block; blocks come in the order of the file.
  mutating func read(_ block: FencedBlock) {
    if !block.isClosed {
      report(.unclosedFence(block.fence), line: block.line, at: block.fence)
    }
    guard let fence = CellFence(info: block.info) else { return }
    if let option = fence.misplacedOption {
      report(.optionInFence(option), line: block.line, at: "\(option)=")
    }
    let lines = block.codeLines(in: text)
    let optionCount = Self.optionCount(lines.map(\.text))
    var options = defaults
    do {
      try readOptions(lines.prefix(optionCount), into: &options)
    } catch {
      mistakes.append(error)
    }
    if !fence.runs { options.eval = false }
    let code = lines.dropFirst(optionCount)
    cells.append(
      Cell(
        number: cells.count + 1, code: code.map(\.text).joined(separator: "\n"), options: options,
        fenceLine: block.line, firstLine: block.line + 1 + optionCount,
        indentation: max(0, code.first { !$0.text.trimmed.isEmpty }?.offset ?? 0)))
  }

  private mutating func report(_ problem: NotebookError.Problem, line: Int, at words: String) {
    let column = text.lines[line - 1].column(of: words) ?? 1
    mistakes.append(
      NotebookError(
        file: file, position: SourcePosition(line: line, column: column), problem: problem))
  }

  /// How many lines at the beginning are options, with the empty lines among them.
  private static func optionCount(_ lines: [String]) -> Int {
    let start = lines.prefix { $0.trimmed.isEmpty || $0.optionPrefixLength != nil }
    return start.lastIndex { $0.optionPrefixLength != nil }.map { $0 + 1 } ?? 0
  }

  private mutating func readOptions(
    _ lines: ArraySlice<FencedBlock.CodeLine>, into options: inout CellOptions
  ) throws(NotebookError) {
    var yaml = YAMLText(file: file)
    for line in lines {
      guard let length = line.text.optionPrefixLength else { continue }
      let start = SourcePosition(line: line.number, column: line.offset + length + 1)
      yaml.append(String(decoding: line.text.utf8.dropFirst(length), as: UTF8.self), at: start)
    }
    guard let value = try yaml.compose(), value.scalar != .null else { return }
    for entry in try value.entries(of: "cell options") {
      guard let option = CellOption(rawValue: entry.name) else {
        throw NotebookError(
          file: file, position: entry.position,
          problem: .unknownKey(
            entry.name, section: .cellOptions, known: CellOption.allCases.map(\.rawValue)))
      }
      try options.set(option, to: entry.value)
      if option == .label, let label = options.label { try register(label, entry.value.position) }
    }
  }

  private mutating func register(
    _ label: String, _ position: SourcePosition
  ) throws(NotebookError) {
    if let line = labels[label] {
      throw NotebookError(
        file: file, position: position, problem: .duplicateLabel(label, firstLine: line))
    }
    labels[label] = position.line
  }
}

extension String {
  /// The number of bytes up to the end of `//|` or `#|` at the beginning, if it stands there.
  fileprivate var optionPrefixLength: Int? {
    let rest = drop { $0 == " " || $0 == "\t" }
    for prefix in ["//|", "#|"] where rest.hasPrefix(prefix) {
      return utf8.count - rest.utf8.count + prefix.utf8.count
    }
    return nil
  }

  /// The column at which words begin, counted in bytes from 1.
  fileprivate func column(of words: String) -> Int? {
    ranges(of: words).first.map { utf8.distance(from: startIndex, to: $0.lowerBound) + 1 }
  }
}
