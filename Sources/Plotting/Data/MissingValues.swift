/// How many values a plot leaves out because they have no place on an axis.
package struct MissingValues: Sendable, Equatable {
  package var notANumber = 0
  package var infinite = 0
  /// Finite, but beyond what can be drawn.
  package var tooLarge = 0

  package init(notANumber: Int = 0, infinite: Int = 0, tooLarge: Int = 0) {
    self.notANumber = notANumber
    self.infinite = infinite
    self.tooLarge = tooLarge
  }

  package init(_ values: [Double]) {
    self.init([values])
  }

  /// Counts the points of which any coordinate is missing, each once.
  package init(_ x: [Double], _ y: [Double]) {
    self.init([x, y])
  }

  /// Counts the rows in which any of the columns lacks a value, each once.
  package init(_ columns: [[Double]]) {
    // Usually nothing is missing, which is found out much faster column by column.
    guard !columns.allSatisfy({ $0.allSatisfy(Extent.isDrawable) }) else { return }
    for row in 0..<(columns.map(\.count).min() ?? 0) {
      if let missing = columns.first(where: { !Extent.isDrawable($0[row]) }) { count(missing[row]) }
    }
  }

  private mutating func count(_ value: Double) {
    if value.isNaN {
      notANumber += 1
    } else if value.isInfinite {
      infinite += 1
    } else {
      tooLarge += 1
    }
  }

  package static func + (left: MissingValues, right: MissingValues) -> MissingValues {
    MissingValues(
      notANumber: left.notANumber + right.notANumber, infinite: left.infinite + right.infinite,
      tooLarge: left.tooLarge + right.tooLarge)
  }

  /// The note under the plot, or nil if nothing is missing.
  package var note: String? {
    let parts = [
      phrase(notANumber, one: "is not a number", many: "are not numbers"),
      phrase(infinite, one: "is infinite", many: "are infinite"),
      phrase(tooLarge, one: "is too large", many: "are too large"),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let left = notANumber + infinite + tooLarge == 1 ? "is not drawn" : "are not drawn"
    return parts.count == 1
      ? "\(parts[0]) and \(left)" : "\(parts.joined(separator: ", ")): not drawn"
  }

  private func phrase(_ count: Int, one: String, many: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 value \(one)"
    default: "\(DecimalNumber.grouped(count)) values \(many)"
    }
  }
}
