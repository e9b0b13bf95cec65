/// How a ``MatrixPicture`` writes the numbers in its cells.
public struct CellFormat: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case automatic, percentOfRow, none
    case decimals(Int)
  }

  package let kind: Kind

  /// Whole numbers as they are, others with as many decimals as show the largest to three digits.
  public static let automatic = CellFormat(kind: .automatic)
  /// The number's share of its row's sum, in percent.
  public static let percentOfRow = CellFormat(kind: .percentOfRow)
  /// No numbers.
  public static let none = CellFormat(kind: .none)

  /// Exactly so many digits after the point.
  public static func decimals(_ count: Int) -> CellFormat {
    CellFormat(kind: .decimals(min(max(count, 0), 15)))
  }

  /// The texts of all cells, empty where a value is missing or nothing shall be written.
  package func texts(_ values: [Double]) -> [String] {
    let drawable = values.filter(Extent.isDrawable)
    let isWhole = drawable.allSatisfy { $0.rounded() == $0 }
    let largest = drawable.map(abs).max() ?? 0
    let write: (Double) -> String
    switch kind {
    case .none: write = { _ in "" }
    case .decimals(let count): write = { Self.text($0, decimals: count) }
    case .percentOfRow: write = { "\(Self.text($0, decimals: isWhole ? 0 : 1))%" }
    case .automatic where largest > 0 && !(1e-3...1e7).contains(largest):
      write = { DecimalNumber($0, digits: 2).spoken.plain }
    case .automatic:
      let decimals = isWhole ? 0 : min(max(2 - Mathematics.decade(of: largest), 0), 5)
      write = { Self.text($0, decimals: decimals) }
    }
    return values.map { Extent.isDrawable($0) ? write($0) : "" }
  }

  private static func text(_ value: Double, decimals: Int) -> String {
    abs(value) * Mathematics.powerOfTen(decimals) < 1e15
      ? DecimalNumber(value, decimals: decimals).plain(decimals: decimals)
      : DecimalNumber(value, digits: 3).spoken.plain
  }
}
