/// A scalar of YAML 1.2 with its type, by the core schema.
///
/// YAML 1.1, which knows `yes` and `off` as booleans, is left aside, as Quarto does.
enum YAMLScalar: Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  /// A number that neither `Int` nor a finite `Double` holds.
  case unrepresentable

  init(_ text: String, isPlain: Bool) {
    guard isPlain else {
      self = .string(text)
      return
    }
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    default: self = Self.number(text) ?? .string(text)
    }
  }

  private static func number(_ text: String) -> YAMLScalar? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let isNegative = text.hasPrefix("-")
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      return integer(digits.dropFirst(2), radix: radix, isNegative: isNegative)
    }
    if let integer = integer(digits, radix: 10, isNegative: isNegative) { return integer }
    if [".inf", ".nan"].contains(digits.lowercased()) { return .unrepresentable }
    guard digits.isDecimal, let value = Double(text) else { return nil }
    return value.isFinite ? .double(value) : .unrepresentable
  }

  private static func integer(
    _ digits: Substring, radix: Int, isNegative: Bool
  ) -> YAMLScalar? {
    guard digits.first != "_", digits.last != "_" else { return nil }
    let digits = digits.filter { $0 != "_" }
    let isNumber = digits.allSatisfy { $0.isASCII && Int(String($0), radix: radix) != nil }
    guard !digits.isEmpty, isNumber else { return nil }
    return Int((isNegative ? "-" : "") + digits, radix: radix).map { .int($0) } ?? .unrepresentable
  }
}

extension Substring {
  /// Whether this is a decimal number such as `1.5`, `.5`, `2.` or `1e-3`.
  fileprivate var isDecimal: Bool {
    let parts = split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard mantissa.allSatisfy(\.isDigits), mantissa.contains(where: { !$0.isEmpty }) else {
      return false
    }
    guard parts.count == 2 else { return true }
    let hasSign = parts[1].hasPrefix("-") || parts[1].hasPrefix("+")
    let exponent = hasSign ? parts[1].dropFirst() : parts[1]
    return !exponent.isEmpty && exponent.isDigits
  }

  private var isDigits: Bool {
    utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
