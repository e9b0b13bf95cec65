import Foundation
import Plotting

/// What stands in a cell of a table, as far as the way to write it depends on that.
enum TableValue: Equatable {
  case text(String)
  /// A number that is written as it is.
  case digits(String)
  /// A number that is written with as many decimals as the others of its column.
  case number(Double)
  case missing

  /// The longest text that is shown in full, in characters.
  private static let longestText = 200
  /// The largest number of elements of a collection that are shown.
  private static let longestList = 20

  /// Reads any value, without making more text of it than is shown.
  init(_ value: Any) {
    switch value {
    case let text as String: self = .text(Self.shortened(text))
    case let number as any BinaryInteger: self = .digits("\(number)")
    case let number as any BinaryFloatingPoint: self = .number(Self.shortestDouble(number))
    case let number as Decimal: self = .digits("\(number)")
    case let date as Date: self = .text(Self.text(of: date))
    default: self = Self.other(value)
    }
  }

  private static func other(_ value: Any) -> TableValue {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      guard let (_, wrapped) = mirror.children.first else { return .missing }
      return TableValue(wrapped)
    case .collection, .set, .dictionary:
      let count = mirror.children.count
      return .text(
        count > longestList
          ? "\(DecimalNumber.grouped(count)) elements" : shortened(swiftDescription(of: value)))
    default: return .text(shortened(swiftDescription(of: value)))
    }
  }

  private static func shortened(_ text: String) -> String {
    let start = text.prefix(longestText)
    return start.endIndex == text.endIndex ? text : start + "…"
  }

  /// The number whose digits are those of `value`, also where it has fewer bits than a `Double`.
  private static func shortestDouble(_ value: some BinaryFloatingPoint) -> Double {
    (value as? Double) ?? Double("\(value)") ?? Double(value)
  }

  /// The date in UTC, without a time of day where it is midnight.
  private static func text(of date: Date) -> String {
    let text = date.ISO8601Format()
    guard let middle = text.firstIndex(of: "T") else { return text }
    let time = text[middle...].dropFirst().prefix { $0 != "Z" }
    return time == "00:00:00" ? String(text[..<middle]) : "\(text[..<middle]) \(time)"
  }

  /// Whether the value lines up with the others of its column at the right.
  var isNumeric: Bool {
    switch self {
    case .digits, .number: true
    case .text, .missing: false
    }
  }
}
