import Yams

/// A value in YAML that knows its place in the notebook.
struct YAMLValue {
  private let node: Node
  let text: YAMLText

  init(node: Node, text: YAMLText) {
    self.node = node
    self.text = text
  }

  /// A key of a mapping with its value.
  struct Entry {
    var name: String
    /// Where the key stands.
    var position: SourcePosition
    var value: YAMLValue
  }

  /// Where the value begins.
  var position: SourcePosition { text.position(of: node.mark) }

  /// A scalar as it is written, without its quotes, or `nil` when this is a list or a mapping.
  var rawText: String? { node.scalar?.string }

  var isMapping: Bool { node.mapping != nil }

  /// The values of a list, or `nil` when this is none.
  var list: [YAMLValue]? {
    node.sequence?.map { YAMLValue(node: $0, text: text) }
  }

  /// The entries of a mapping in the order of the file.
  func entries(of name: String) throws(NotebookError) -> [Entry] {
    guard let mapping = node.mapping else { throw wrong(name, expected: .mapping) }
    var entries: [Entry] = []
    for (key, value) in mapping {
      let key = YAMLValue(node: key, text: text)
      guard let scalar = key.node.scalar else { throw key.wrong("key", expected: .text) }
      entries.append(
        Entry(
          name: scalar.string, position: key.position, value: YAMLValue(node: value, text: text)))
    }
    return entries
  }

  /// The value's scalar with its type, or `nil` when it is a list or a mapping.
  var scalar: YAMLScalar? {
    node.scalar.map { YAMLScalar($0.string, isPlain: $0.style == .plain) }
  }

  var found: NotebookError.FoundValue {
    switch node {
    case .sequence: .list
    case .mapping: .mapping
    case .scalar(let scalar):
      self.scalar == .null ? .nothing : .scalar(scalar.string)
    case .alias: .nothing
    }
  }

  func error(_ problem: NotebookError.Problem) -> NotebookError {
    NotebookError(file: text.file, position: position, problem: problem)
  }

  func wrong(_ name: String, expected: NotebookError.ExpectedValue) -> NotebookError {
    error(.wrongValue(name: name, expected: expected, found: found))
  }
}

extension YAMLValue {
  func boolean(_ name: String) throws(NotebookError) -> Bool {
    guard case .bool(let value) = scalar else { throw wrong(name, expected: .boolean) }
    return value
  }

  /// The value as it is written: a title may be a number.
  func string(
    _ name: String, expected: NotebookError.ExpectedValue = .text
  ) throws(NotebookError) -> String {
    guard let text = rawText, scalar != .null else {
      throw wrong(name, expected: expected)
    }
    return text
  }

  func positiveNumber(_ name: String) throws(NotebookError) -> Double {
    switch scalar {
    case .int(let value) where value > 0: return Double(value)
    case .double(let value) where value > 0: return value
    default: throw wrong(name, expected: .positiveNumber)
    }
  }

  func positiveInteger(_ name: String) throws(NotebookError) -> Int {
    guard case .int(let value) = scalar, value > 0 else {
      throw wrong(name, expected: .positiveInteger)
    }
    return value
  }

  /// A list of texts, or one text for a list of one.
  func strings(_ name: String) throws(NotebookError) -> [String] {
    var strings: [String] = []
    for element in list ?? [self] {
      strings.append(try element.string(name, expected: .texts))
    }
    return strings
  }

  /// Numbers of lines: `3`, `2-4, 7`, or a list of these.
  func lineRanges(_ name: String) throws(NotebookError) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for element in list ?? [self] {
      let text = try element.string(name, expected: .lines)
      for part in text.split(separator: ",") {
        let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
          Int(String($0).trimmed)
        }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
          1 <= first, first <= last
        else { throw element.wrong(name, expected: .lines) }
        ranges.append(first...last)
      }
    }
    return ranges
  }
}
