import Foundation

/// One way to write all the numbers of a column, so that their points line up.
struct DecimalPlaces {
  private var decimals = 0
  private var isScientific = false

  /// The largest number of decimals that a column gets.
  private static let most = 6
  /// The number of digits that are shown of the largest number where more would be needed.
  private static let digits = 5

  /// Finds the fewest decimals that tell the numbers, or those that are enough to compare them.
  init(_ values: [Double]) {
    let magnitudes = values.filter { $0.isFinite && $0 != 0 }.map(\.magnitude)
    guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return }
    let isExact = { (decimals: Int) in
      magnitudes.allSatisfy { Double(Self.fixed($0, decimals)) == $0 }
    }
    if largest < 1e15, isExact(0) { return }
    isScientific = largest >= 1e7
    if let enough = (1...Self.most).first(where: isExact) {
      decimals = enough
    } else {
      let wanted = Self.digits - 1 - Int(log10(largest).rounded(.down))
      decimals = min(max(wanted, 1), Self.most)
      isScientific = isScientific || smallest < pow(10, -Double(decimals))
    }
    if isScientific { decimals = Self.digits - 1 }
  }

  /// A number of the column as text.
  func text(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    guard !isScientific else { return String(format: "%.\(decimals)e", value) }
    let text = Self.fixed(value, decimals)
    // A number so small that nothing of it is left has no sign either.
    return text.hasPrefix("-") && !text.contains { ("1"..."9").contains($0) }
      ? String(text.dropFirst()) : text
  }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }
}
