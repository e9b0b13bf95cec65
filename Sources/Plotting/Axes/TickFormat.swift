/// How the labels of an axis' ticks are written.
public struct TickFormat: Sendable {
  package enum Kind: Sendable {
    case automatic, si, percent, scientific
    case decimals(Int)
    case custom(@Sendable (Double) -> String)
  }

  package let kind: Kind
  /// What follows every label, such as " ms".
  package var unit = ""

  /// Plain decimals where they are short, else powers of ten.
  public static let automatic = TickFormat(kind: .automatic)
  /// SI prefixes: 1 k, 20 M, 5 µ.
  public static let si = TickFormat(kind: .si)
  /// Hundredths: 0.25 is written 25%.
  public static let percent = TickFormat(kind: .percent)
  /// Powers of ten with real superscripts: 2×10⁻³.
  public static let scientific = TickFormat(kind: .scientific)

  /// Plain decimals with exactly so many digits after the point.
  public static func decimals(_ count: Int) -> TickFormat {
    TickFormat(kind: .decimals(count))
  }

  /// Labels made by a function.
  public static func custom(_ label: @escaping @Sendable (Double) -> String) -> TickFormat {
    TickFormat(kind: .custom(label))
  }

  /// The same labels, each followed by a unit.
  public func unit(_ unit: String) -> TickFormat {
    var format = self
    format.unit = unit
    return format
  }
}
