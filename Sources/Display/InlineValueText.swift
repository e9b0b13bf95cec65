package import CellProtocol
import Foundation
import Plotting

extension MIMEBundle {
  /// A value of an expression in the prose, in the words in which a sentence shows it.
  package init(inlineValue value: Any) {
    self.init(representations: [Self.inlineValueType: Data(inlineText(of: value).utf8)])
  }
}

/// A value as a good author would write it within a sentence.
///
/// - Numbers with a fraction have four significant digits, and all those before the point:
///   `0.9812`, `1.5`, `12,346`, `1.2 × 10⁻⁷`.
/// - Whole numbers of five digits and more are grouped: `60,000`.
/// - Minus is a minus sign, a value that is there stands without its `Optional`, and the elements of
///   an array are set apart by commas.
/// - Everything else describes itself.
package func inlineText(of value: Any) -> String {
  switch value {
  case let number as any BinaryInteger: return "\(number)".groupedInThousands.withMinusSign
  case let number as any BinaryFloatingPoint: return Double(number).inlineText
  case let text as String: return text
  case let elements as [Any]: return inlineText(ofElements: elements)
  case let optional as any OptionalValue:
    return optional.wrappedValue.map { inlineText(of: $0) } ?? "nil"
  case _ where !(value is any Displayable || value is MIMEBundle):
    return swiftDescription(of: value)
  default:
    let bundle = mimeBundle(of: value)
    return bundle.text ?? bundle.alternativeText ?? String(describing: value)
  }
}

private func inlineText(ofElements elements: [Any]) -> String {
  let longest = 100
  let texts = { (elements: ArraySlice<Any>) in
    elements.map { element in
      // Without brackets it could not be seen where an inner array ends.
      element is [Any] ? "[\(inlineText(of: element))]" : inlineText(of: element)
    }
  }
  let shown =
    elements.count > longest
    ? texts(elements.prefix(10)) + ["…"] + texts(elements.suffix(1)) : texts(elements[...])
  return shown.joined(separator: ", ")
}

private protocol OptionalValue {
  var wrappedValue: Any? { get }
}

extension Optional: OptionalValue {
  fileprivate var wrappedValue: Any? { self }
}

extension Double {
  /// The digits that are shown of a number with a fraction.
  private static let significantDigits = 4
  /// Numbers from here on are so large that powers of ten say more than digits.
  private static let large = 1e9
  /// Numbers below this are so small that powers of ten say more than zeros.
  private static let small = 1e-4

  fileprivate var inlineText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "−∞" : "∞" }
    if self == 0 { return "0" }
    return magnitude < Self.small || magnitude >= Self.large ? inPowerOfTen : inDigits
  }

  private var inDigits: String {
    let zeros = magnitude < 1 ? -Int(log10(magnitude).rounded(.down)) - 1 : 0
    let wholeDigits = magnitude < 1 ? 0 : "\(Int(magnitude))".count
    let decimals = max(0, Self.significantDigits + zeros - wholeDigits)
    return String(format: "%.\(decimals)f", self).withoutTrailingZeros.groupedInThousands
      .withMinusSign
  }

  private var inPowerOfTen: String {
    let parts = String(format: "%.\(Self.significantDigits - 1)e", self).split(separator: "e")
    let factor = String(parts[0]).withoutTrailingZeros
    let power = "10" + String((Int(parts[1]) ?? 0).description.map(\.superscript))
    switch factor {
    case "1": return power
    case "-1": return "−" + power
    // No line ends within a number.
    default: return "\(factor.withMinusSign)\u{A0}×\u{A0}\(power)"
    }
  }
}

extension String {
  /// A decimal number without zeros at its end that say nothing.
  fileprivate var withoutTrailingZeros: String {
    guard contains(".") else { return self }
    var kept = self[...]
    while kept.last == "0" { kept.removeLast() }
    if kept.last == "." { kept.removeLast() }
    return String(kept)
  }

  /// A number with commas between its thousands, where it has five digits or more.
  fileprivate var groupedInThousands: String {
    let sign = prefix { $0 == "-" }
    let digits = dropFirst(sign.count).prefix(while: \.isNumber)
    return sign + DecimalNumber.grouped(String(digits)) + dropFirst(sign.count + digits.count)
  }

  fileprivate var withMinusSign: String {
    hasPrefix("-") ? "−" + dropFirst() : self
  }
}

extension Character {
  /// A digit or a minus sign as it stands in an exponent.
  fileprivate var superscript: Character {
    if self == "-" { return "⁻" }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return wholeNumberValue.map { digits[$0] } ?? self
  }
}
