/// At which values contours run.
package enum ContourLevels: Sendable {
  /// Round values, about so many.
  case automatic(Int)
  /// Values in rising order, each once.
  case values([Double])

  /// What marks use when the author does not say otherwise.
  package static let usual = ContourLevels.automatic(9)

  /// The levels of an author, as far as they can be drawn.
  package static func given(_ levels: some Sequence<some PlottableNumber>) -> ContourLevels {
    .values(Set(Column(levels).values.filter(Extent.isDrawable)).sorted())
  }

  /// The levels of lines: automatic ones lie strictly within the values.
  package func lines(in extent: Extent) -> [Double] {
    switch self {
    case .values(let levels): levels
    case .automatic(let count):
      Self.ticks(in: extent, count).map(\.value).filter { $0 > extent.lower && $0 < extent.upper }
    }
  }

  /// The ends of bands that hold all values: automatic ones go on by their step to either end.
  package func bands(in extent: Extent) -> [Double] {
    guard !extent.isEmpty else { return [] }
    switch self {
    case .values(let levels) where !levels.isEmpty:
      let lower = extent.lower < levels[0] ? [Self.rounded(extent, .down)] : []
      let upper = extent.upper > levels[levels.count - 1] ? [Self.rounded(extent, .up)] : []
      let ends = lower + levels + upper
      return ends.count > 1 ? ends : Self.around(extent)
    case .values: return Self.around(extent)
    case .automatic(let count):
      var ticks = Self.ticks(in: extent, count)
      guard ticks.count > 1 else { return Self.around(extent) }
      let step = ticks[1].mantissa - ticks[0].mantissa
      while ticks[0].value > extent.lower { ticks.insert(ticks[0].moved(by: -step), at: 0) }
      while let last = ticks.last, last.value < extent.upper { ticks.append(last.moved(by: step)) }
      return ticks.map(\.value)
    }
  }

  private static func ticks(in extent: Extent, _ count: Int) -> [DecimalNumber] {
    guard !extent.isEmpty else { return [] }
    return WilkinsonTicks(target: count, staysInside: true).ticks(in: extent.lower...extent.upper)
  }

  /// The lower or the upper end, made longer by less than a tenth to a number of few digits.
  private static func rounded(_ extent: Extent, _ rule: FloatingPointRoundingRule) -> Double {
    let end = rule == .down ? extent.lower : extent.upper
    let size = max(extent.upper - extent.lower, abs(end) * 1e-9)
    guard size > 1e-290 else { return end }
    let exponent = Mathematics.decade(of: size) - 1
    let steps = (end / Mathematics.decimal(1, exponent: exponent)).rounded(rule)
    return DecimalNumber(mantissa: Int(steps), exponent: exponent).value
  }

  /// One band.
  private static func around(_ extent: Extent) -> [Double] {
    let range = AxisDomain(scale: .linear, padding: 0).widened(extent)
    return [range.lowerBound, range.upperBound]
  }

  /// Why there are no lines in the values, or nil if there are.
  package func note(_ label: String?, _ extent: Extent) -> String? {
    let words = AxisWords(x: nil, y: nil)
    let subject = label.map { "No contours of “\(AxisWords.shortened($0))”" } ?? "No contours"
    if extent.lower == extent.upper {
      return "\(subject): the value is \(words.number(extent.lower)) everywhere."
    }
    if lines(in: extent).contains(where: { $0 >= extent.lower && $0 < extent.upper }) {
      return nil
    }
    return "\(subject): their levels lie beyond the values, \(words.range(extent))."
  }
}

extension DecimalNumber {
  fileprivate func moved(by step: Int) -> DecimalNumber {
    DecimalNumber(mantissa: mantissa + step, exponent: exponent)
  }
}
