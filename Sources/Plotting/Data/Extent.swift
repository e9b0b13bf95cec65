/// The range that data span on one axis, with what the axis must know of them besides.
package struct Extent: Sendable, Equatable {
  /// Beyond this a value cannot be drawn: differences of two such numbers must stay finite.
  package static let largestDrawable = 1e307

  package var lower = Double.infinity
  package var upper = -Double.infinity
  /// Whether an axis of these data should step by whole numbers.
  package var isWhole = true
  /// How many values are zero or negative, and the first of them: a log axis cannot show these.
  package var nonPositiveCount = 0
  package var firstNonPositive: Double?
  /// What the values are; more than one kind cannot share an axis.
  package var kinds: Set<ValueKind> = []
  /// The different names among the values, in the order of their first appearance.
  package var names: [String] = []

  package init() {}

  package init(_ range: ClosedRange<Double>) {
    lower = range.lowerBound
    upper = range.upperBound
    isWhole = false
    kinds = [.numbers]
    if lower <= 0 {
      nonPositiveCount = 1
      firstNonPositive = lower
    }
  }

  /// The extent of one value.
  package init(_ value: Double) {
    self.init(Column(values: [value]))
  }

  package init(_ column: Column) {
    kinds = [column.kind]
    names = column.names
    var everyValueIsWhole = true
    for value in column.values where Self.isDrawable(value) {
      // Not min and max, whose care for NaN takes time that a million values would notice.
      if value < lower { lower = value }
      if value > upper { upper = value }
      if everyValueIsWhole { everyValueIsWhole = Self.isWhole(value) }
      if value <= 0 {
        nonPositiveCount += 1
        if firstNonPositive == nil { firstNonPositive = value }
      }
    }
    // Whole numbers of a fractional type count as integers only over a wide span: a probability
    // that happens to be 0 or 1 still wants ticks between.
    isWhole = everyValueIsWhole && (column.isWhole || upper - lower > 4)
  }

  package var isEmpty: Bool { lower > upper }

  package static func isDrawable(_ value: Double) -> Bool {
    abs(value) <= largestDrawable
  }

  /// Whether a value has no fraction; from 2⁵³ on none has one.
  private static func isWhole(_ value: Double) -> Bool {
    abs(value) >= 0x1p53 || Double(Int(value)) == value
  }

  package func union(_ other: Extent) -> Extent {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var union = self
    union.lower = min(lower, other.lower)
    union.upper = max(upper, other.upper)
    union.isWhole = isWhole && other.isWhole
    union.nonPositiveCount += other.nonPositiveCount
    union.firstNonPositive = firstNonPositive ?? other.firstNonPositive
    union.kinds = kinds.union(other.kinds)
    if !other.names.isEmpty {
      let known = Set(names)
      union.names += other.names.filter { !known.contains($0) }
    }
    return union
  }
}
