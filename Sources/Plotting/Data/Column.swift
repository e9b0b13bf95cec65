/// One column of data: what a mark keeps of the sequence that it was given.
package struct Column: Sendable, Equatable {
  /// Numbers, seconds since 1970, or for names places in ``names``.
  package var values: [Double]
  /// Whether the numbers came from an integer type.
  package var isWhole: Bool
  package var kind = ValueKind.numbers
  /// The different names of a column of names, in the order of their first appearance.
  package var names: [String] = []
  /// Whether the values were of several kinds, so that no axis has a place for them all.
  package private(set) var isMixed = false

  package init(values: [Double], isWhole: Bool = false) {
    self.values = values
    self.isWhole = isWhole
  }

  package init<Values: Sequence>(_ source: Values) where Values.Element: Plottable {
    isWhole = (Values.Element.self as? any PlottableNumber.Type)?.isWholeNumber ?? false
    // The common types are told apart here because the general loop calls through witness tables,
    // which a million values would notice.
    switch source {
    case let numbers as [Double]: values = numbers
    case let numbers as [Float]: values = numbers.map { Double($0) }
    case let numbers as [Int]: values = numbers.map { Double($0) }
    default:
      values = []
      add(source)
    }
  }

  private mutating func add(_ source: some Sequence<some Plottable>) {
    var places: [String: Int] = [:]
    values.reserveCapacity(source.underestimatedCount)
    for value in source {
      switch value.plotDatum.content {
      case .number(let number):
        note(.numbers)
        values.append(number)
      case .instant(let seconds):
        note(.dates)
        values.append(seconds)
      case .name(let name):
        note(.names)
        let place = places[name] ?? names.count
        if place == names.count {
          places[name] = place
          names.append(name)
        }
        values.append(Double(place))
      }
    }
    guard isMixed else { return }
    kind = .numbers
    names = []
    values = values.map { _ in .nan }
  }

  /// Takes the kind of the first value, and sees whether the next one's is the same.
  private mutating func note(_ next: ValueKind) {
    if values.isEmpty { kind = next }
    if next != kind { isMixed = true }
  }

  /// The whole numbers 0, 1, … below the count.
  package static func indices(_ count: Int) -> Column {
    Column(values: (0..<count).map { Double($0) }, isWhole: true)
  }

  package var count: Int { values.count }
}
