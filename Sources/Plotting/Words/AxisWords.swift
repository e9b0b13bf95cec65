/// The words that descriptions of marks share.
package struct AxisWords: Sendable {
  package let x: String?
  package let y: String?

  private static let longestName = 60

  package init(x: String?, y: String?) {
    self.x = x.map(Self.shortened)
    self.y = y.map(Self.shortened)
  }

  /// A name in plain letters, cut where listening to it would become a burden.
  package static func shortened(_ name: String) -> String {
    let name = RichText(name).plain
    return name.count > longestName ? "\(name.prefix(longestName - 1))…" : name
  }

  /// What begins the words on a mark that has a name: "train: ".
  package static func heading(_ label: String?) -> String {
    label.map { "\(shortened($0)): " } ?? ""
  }

  /// A number to three digits, as one would say it.
  package func number(_ value: Double) -> String {
    DecimalNumber(value, digits: 3).spoken.plain
  }

  /// A number in as many digits as tell it from others at the distance of `span`.
  package func number(_ value: Double, span: Double) -> String {
    // What is left over of a sum that should be zero is no news.
    if abs(value) < span * 1e-9 { return "0" }
    guard span > 0 else { return number(value) }
    let further = Mathematics.decade(of: value) - Mathematics.decade(of: span)
    return DecimalNumber(value, digits: 3 + min(max(further, 0), 12)).spoken.plain
  }

  /// A value of a column as one would say it: a number, a name or a date.
  package func place(_ index: Int, of column: Column) -> String {
    let value = column.values[index]
    switch column.kind {
    case .numbers: return number(value)
    case .names: return Self.shortened(column.names[Int(value)])
    case .dates:
      // At midnight the day says it all.
      let day = 86_400.0
      let isWholeDay = value.truncatingRemainder(dividingBy: day) == 0
      return DateLabels.spoken(value, span: isWholeDay ? 3 * day : 3600)
    }
  }

  package func range(_ extent: Extent) -> String {
    if let first = extent.names.first, let last = extent.names.last {
      return "\(Self.shortened(first)) to \(Self.shortened(last))"
    }
    let span = extent.upper - extent.lower
    if extent.kinds == [.dates] {
      let first = DateLabels.spoken(extent.lower, span: span)
      return "\(first) to \(DateLabels.spoken(extent.upper, span: span))"
    }
    return "\(number(extent.lower, span: span)) to \(number(extent.upper, span: span))"
  }

  /// How values run from the first to the last: "train falls from 2.3 to 0.03 over 100 epochs".
  ///
  /// Names and dates on the x axis are told by the first and the last of them.
  package func course(
    of values: [Double], name: String, isWhole: Bool, along extent: Extent? = nil
  ) -> String {
    let name = Self.shortened(name)
    guard let first = values.first, let last = values.last, let low = values.min(),
      let high = values.max()
    else { return "\(name) has no values" }
    if values.count == 1 { return "\(name) is a single point at \(number(first))" }
    let amount = steps(values.count, isWhole: isWhole, along: extent)
    if low == high { return "\(name) stays at \(number(first)) over \(amount)" }
    let span = high - low
    let ends = "from \(number(first, span: span)) to \(number(last, span: span))"
    var extremes: [String] = []
    if low < min(first, last) - span * 0.1 { extremes.append("lowest \(number(low, span: span))") }
    if high > max(first, last) + span * 0.1 {
      extremes.append("highest \(number(high, span: span))")
    }
    let aside = extremes.isEmpty ? "" : " (\(extremes.joined(separator: ", ")))"
    return "\(name) \(verb(first, last, span: span)) \(ends) over \(amount)\(aside)"
  }

  /// A line falls or rises if the way from its first to its last value is most of its span.
  private func verb(_ first: Double, _ last: Double, span: Double) -> String {
    if abs(last - first) < span * 0.5 { return "goes" }
    return last < first ? "falls" : "rises"
  }

  /// "100 epochs" where x counts something with a simple name, else "100 points".
  private func steps(_ count: Int, isWhole: Bool, along extent: Extent?) -> String {
    let number = DecimalNumber.grouped(count)
    if let extent, !extent.isEmpty, extent.kinds == [.names] || extent.kinds == [.dates] {
      return "\(number) points from \(range(extent))"
    }
    guard isWhole, let x, x.count > 1, !x.hasSuffix("s"),
      x.allSatisfy({ $0.isASCII && $0.isLowercase })
    else { return "\(number) points" }
    return "\(number) \(x)s"
  }
}
