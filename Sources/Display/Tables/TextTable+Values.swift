extension TextTable {
  /// Makes a table of a list of structs, tuples or dictionaries, of a list of lists of numbers, or
  /// of a dictionary; `nil` for any other value, and for what has a description of its own.
  init?(of value: Any) {
    if let list = value as? any ListValue {
      self.init(of: list)
    } else if let entries = (value as? any DictionaryValue)?.orderedEntries, entries.count > 0 {
      self.init(rowCount: entries.count, headings: ["key", "value"]) { row, column in
        TableValue(Self.fields(of: entries.element(row))[column].value)
      }
    } else {
      return nil
    }
  }

  private init?(of list: any ListValue) {
    guard list.count > 0,
      let table = Self.ofNumbers(list) ?? Self.ofNames(list) ?? Self.ofFields(list)
    else { return nil }
    self = table
  }

  /// Lists of numbers, which may be of different lengths.
  private static func ofNumbers(_ list: any ListValue) -> TextTable? {
    guard let type = type(of: list).elementType as? any ListValue.Type,
      type.elementType is any Numeric.Type
    else { return nil }
    let row = { (index: Int) in list.element(index) as? any ListValue }
    let width = (0..<list.count).map { row($0)?.count ?? 0 }.max() ?? 0
    guard width > 0 else { return nil }
    return TextTable(
      rowCount: list.count, headings: [], columnCount: width, columnLimit: rowLimit
    ) { index, column in
      guard let row = row(index), column < row.count else { return .digits("") }
      return TableValue(row.element(column))
    }
  }

  /// Dictionaries, whose names become columns.
  private static func ofNames(_ list: any ListValue) -> TextTable? {
    guard let type = type(of: list).elementType as? any DictionaryValue.Type,
      type.keyType == String.self
    else { return nil }
    let row = { (index: Int) in list.element(index) as? any DictionaryValue }
    let shown = Elision(count: list.count, limit: rowLimit).places.compactMap(\.self)
    let names = shown.reduce(into: Set<String>()) { names, index in
      guard let entries = row(index)?.orderedEntries else { return }
      for place in 0..<entries.count {
        if let name = fields(of: entries.element(place)).first?.value as? String {
          names.insert(name)
        }
      }
    }.sorted()
    guard !names.isEmpty else { return nil }
    return TextTable(rowCount: list.count, headings: names) { index, column in
      row(index)?.value(forName: names[column]).map { TableValue($0) } ?? .missing
    }
  }

  /// Structs and tuples, whose properties become columns.
  private static func ofFields(_ list: any ListValue) -> TextTable? {
    let first = list.element(0)
    guard hasFields(first) else { return nil }
    let shown = Elision(count: list.count, limit: rowLimit).places.compactMap(\.self)
    guard shown.allSatisfy({ type(of: list.element($0)) == type(of: first) }) else { return nil }
    let headings = fields(of: first).enumerated().map { index, field in
      field.label.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 } ?? "\(index)"
    }
    let rows = Dictionary(uniqueKeysWithValues: shown.map { ($0, fields(of: list.element($0))) })
    return TextTable(rowCount: list.count, headings: headings) { index, column in
      guard let row = rows[index], column < row.count else { return .missing }
      return TableValue(row[column].value)
    }
  }

  /// Whether a value is a tuple, or a struct that does not say how it is to be shown.
  private static func hasFields(_ value: Any) -> Bool {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .tuple: return !mirror.children.isEmpty
    case .struct:
      return !mirror.children.isEmpty && !(value is any CustomStringConvertible)
        && !(value is any CustomDebugStringConvertible) && !(value is any Displayable)
    default: return false
    }
  }

  private static func fields(of value: Any) -> [Mirror.Child] {
    Array(Mirror(reflecting: value).children)
  }
}
