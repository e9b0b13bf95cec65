/// Reads the `params:` of the front matter.
enum ParameterReader {
  static func parameters(_ value: YAMLValue) throws(NotebookError) -> [Parameter] {
    var parameters: [Parameter] = []
    for entry in try value.entries(of: "params") {
      if let problem = SwiftName.problem(of: entry.name) {
        throw NotebookError(file: value.text.file, position: entry.position, problem: problem)
      }
      guard let constant = Parameter.Value(entry.value) else {
        throw entry.value.wrong(entry.name, expected: .parameterValue)
      }
      parameters.append(
        Parameter(name: entry.name, value: constant, line: entry.position.line))
    }
    return parameters
  }
}

extension Parameter.Value {
  /// The typed value, or `nil` when no parameter can have it.
  init?(_ value: YAMLValue) {
    guard let list = value.list else {
      switch value.scalar {
      case .bool(let bool): self = .bool(bool)
      case .int(let int): self = .int(int)
      case .double(let double): self = .double(double)
      case .string(let string): self = .string(string)
      case .null, .unrepresentable, nil: return nil
      }
      return
    }
    self.init(list: list.map(\.scalar))
  }

  private init?(list: [YAMLScalar?]) {
    let ints = list.compactMap { if case .int(let value) = $0 { value } else { nil } }
    let doubles = list.compactMap { $0?.number }
    let strings = list.compactMap { if case .string(let value) = $0 { value } else { nil } }
    switch list.count {
    case 0: return nil
    case ints.count: self = .ints(ints)
    case doubles.count: self = .doubles(doubles)
    case strings.count: self = .strings(strings)
    default: return nil
    }
  }
}

extension YAMLScalar {
  /// The value as a `Double`, which an integer is as well.
  var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }
}

/// The rule for names of constants.
enum SwiftName {
  /// Why a name cannot be a constant's, or `nil` when it can.
  static func problem(of name: String) -> NotebookError.Problem? {
    if keywords.contains(name) { return .keywordAsParameterName(name) }
    let scalars = name.unicodeScalars
    let isIdentifier =
      scalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true
      && scalars.allSatisfy(\.properties.isXIDContinue)
      && !scalars.allSatisfy { $0 == "_" }
    return isIdentifier ? nil : .invalidParameterName(name)
  }

  private static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is",
    "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
