/// One column of data: what a mark keeps of the sequence that it was given.
package struct Column: Sendable, Equatable {
  package var values: [Double]
  /// Whether the numbers came from an integer type.
  package var isWhole: Bool

  package init(values: [Double], isWhole: Bool) {
    self.values = values
    self.isWhole = isWhole
  }

  package init<Numbers: Sequence>(_ numbers: Numbers) where Numbers.Element: PlottableNumber {
    isWhole = Numbers.Element.isWholeNumber
    // The common types are told apart here because the general loop calls through witness tables,
    // which a million values would notice.
    switch numbers {
    case let numbers as [Double]: values = numbers
    case let numbers as [Float]: values = numbers.map { Double($0) }
    case let numbers as [Int]: values = numbers.map { Double($0) }
    default: values = numbers.map(\.plotValue)
    }
  }

  /// The whole numbers 0, 1, … below the count.
  package static func indices(_ count: Int) -> Column {
    Column(values: (0..<count).map { Double($0) }, isWhole: true)
  }

  package var count: Int { values.count }
}
