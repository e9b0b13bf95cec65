extension Notebook {
  /// The notebook with other values for some of its parameters, as `-P name=value` gives them.
  ///
  /// A value must have the type that it has in the front matter; a whole number is also a `Double`.
  /// A list is written `1,2,3` or `[1, 2, 3]`. Of several values for one name the last counts.
  package func overridingParameters(
    _ overrides: [(name: String, text: String)]
  ) throws(NotebookError) -> Notebook {
    var notebook = self
    for (name, text) in overrides {
      let parameters = notebook.frontMatter.parameters
      guard let index = parameters.firstIndex(where: { $0.name == name }) else {
        throw NotebookError(
          file: path, problem: .unknownParameter(name, known: parameters.map(\.name)))
      }
      guard let value = parameters[index].value.reading(text) else {
        throw NotebookError(
          file: path, position: SourcePosition(line: parameters[index].line),
          problem: .parameterMismatch(
            name: name, expected: parameters[index].value.expected, text: text))
      }
      notebook.frontMatter.parameters[index].value = value
    }
    return notebook
  }
}

extension Parameter.Value {
  /// A value of the same type, read from a command line, or `nil` when the text is none.
  fileprivate func reading(_ text: String) -> Parameter.Value? {
    switch self {
    case .string: return .string(text)
    case .bool, .int, .double: return converted(YAMLScalar(text.trimmed, isPlain: true))
    case .ints, .doubles, .strings: return convertedList(text.trimmed)
    }
  }

  private func converted(_ scalar: YAMLScalar) -> Parameter.Value? {
    switch (self, scalar) {
    case (.bool, .bool(let value)): .bool(value)
    case (.int, .int(let value)): .int(value)
    case (.double, _): scalar.number.map { .double($0) }
    default: nil
    }
  }

  private func convertedList(_ text: String) -> Parameter.Value? {
    var yaml = YAMLText(file: "")
    yaml.append(text.hasPrefix("[") ? text : "[\(text)]", at: .start)
    guard let value = try? yaml.compose(), let list = value.list, !list.isEmpty else { return nil }
    if case .strings = self {
      let texts = list.compactMap(\.rawText)
      return texts.count == list.count ? .strings(texts) : nil
    }
    switch (self, Parameter.Value(value)) {
    case (.ints, .ints(let ints)): return .ints(ints)
    case (.doubles, .doubles(let doubles)): return .doubles(doubles)
    case (.doubles, .ints(let ints)): return .doubles(ints.map(Double.init))
    default: return nil
    }
  }

  fileprivate var expected: NotebookError.ExpectedValue {
    switch self {
    case .bool: .boolean
    case .int: .integer
    case .double: .number
    case .string: .text
    case .ints: .integers
    case .doubles: .numbers
    case .strings: .texts
    }
  }
}
