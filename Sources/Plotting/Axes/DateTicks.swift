/// Ticks of an axis of dates: at full seconds, minutes, hours, days, months or years of UTC.
package struct DateTicks {
  private let domain: ClosedRange<Double>
  private let target: Int

  package init(domain: ClosedRange<Double>, target: Int) {
    self.domain = domain
    self.target = max(target, 2)
  }

  /// A distance between ticks.
  private enum Step {
    case seconds(Int)
    case months(Int)
  }

  private static let day = CivilTime.secondsPerDay

  /// Every distance below a year, with that of its minor ticks.
  private static let steps: [(step: Step, minor: Step?)] = [
    (.seconds(1), nil), (.seconds(2), .seconds(1)), (.seconds(5), .seconds(1)),
    (.seconds(10), .seconds(2)), (.seconds(15), .seconds(5)), (.seconds(30), .seconds(10)),
    (.seconds(60), .seconds(15)), (.seconds(120), .seconds(30)), (.seconds(300), .seconds(60)),
    (.seconds(600), .seconds(120)), (.seconds(900), .seconds(300)),
    (.seconds(1800), .seconds(600)), (.seconds(3600), .seconds(900)),
    (.seconds(7200), .seconds(1800)), (.seconds(10_800), .seconds(3600)),
    (.seconds(21_600), .seconds(7200)), (.seconds(43_200), .seconds(10_800)),
    (.seconds(day), .seconds(21_600)), (.seconds(2 * day), .seconds(day)),
    (.seconds(7 * day), .seconds(day)), (.seconds(14 * day), .seconds(7 * day)),
    (.months(1), nil), (.months(2), .months(1)), (.months(3), .months(1)),
    (.months(6), .months(1)),
  ]

  package var ticks: Ticks {
    let farthest = max(abs(domain.lowerBound), abs(domain.upperBound))
    guard farthest <= CivilTime.farthest else { return eons }
    if domain.upperBound - domain.lowerBound < 2 { return fractions }
    var finer: Ticks?
    for (step, minor) in Self.steps where isCoarseEnough(step) {
      let ticks = Ticks(dates: values(step), minorValues: minor.map(values) ?? [])
      // A range that hardly reaches over one boundary shows the smaller units.
      if ticks.values.count < 2, let finer { return finer }
      if ticks.values.count <= target { return ticks }
      finer = ticks
    }
    let years = years
    return years.values.count < 2 ? finer ?? Ticks(dates: values(.months(3))) : years
  }

  private func isCoarseEnough(_ step: Step) -> Bool {
    let length =
      switch step {
      case .seconds(let count): count
      case .months(let count): count * 30 * Self.day
      }
    return (domain.upperBound - domain.lowerBound) / Double(length) < Double(2 * target)
  }

  private func values(_ step: Step) -> [Double] {
    let values: [Double]
    switch step {
    case .seconds(let count):
      // The epoch was a Thursday, and weeks begin on Mondays.
      let offset = count % (7 * Self.day) == 0 ? Double(4 * Self.day) : 0
      let first = ((domain.lowerBound - offset) / Double(count)).rounded(.up)
      values = (0...(4 * target + 200)).map { (first + Double($0)) * Double(count) + offset }
    case .months(let count):
      let start = CivilTime(seconds: domain.lowerBound)
      let first = Mathematics.flooredQuotient(start.year * 12 + start.month - 1, count) * count
      values = (0...(4 * target + 200)).map { index in
        Self.midnight(year: 0, month: first + index * count + 1)
      }
    }
    return values.filter(domain.contains)
  }

  private static func midnight(year: Int, month: Int) -> Double {
    Double(CivilTime.day(year: year, month: month)) * Double(day)
  }

  /// Years by the same rules as other whole numbers.
  private var years: Ticks {
    let first = Double(CivilTime(seconds: domain.lowerBound).year)
    let last = Double(CivilTime(seconds: domain.upperBound).year + 1)
    let numbers = WilkinsonTicks(target: target, isWhole: true).ticks(in: first...last)
    func seconds(_ years: [Double]) -> [Double] {
      years.map { Self.midnight(year: Int($0), month: 1) }.filter(domain.contains)
    }
    return Ticks(
      dates: seconds(numbers.map(\.value)),
      minorValues: seconds(MinorTicks.between(numbers, in: first...last, isWhole: true)))
  }

  /// Less than two seconds: decimals of a second, counted from the full second before.
  private var fractions: Ticks {
    let base = domain.lowerBound.rounded(.down)
    let numbers = WilkinsonTicks(target: target, staysInside: true)
      .ticks(in: domain.lowerBound - base...domain.upperBound - base)
    return Ticks(dates: numbers.map { base + $0.value })
  }

  /// Beyond the calendar's reach: powers of ten years.
  private var eons: Ticks {
    let year = 31_556_952.0
    let years = domain.lowerBound / year...domain.upperBound / year
    let numbers = WilkinsonTicks(target: target, staysInside: true).ticks(in: years)
    return Ticks(
      values: numbers.map { $0.value * year }, labels: TickLabels.labels(for: numbers))
  }
}

extension Ticks {
  /// Ticks at instants, labelled with no more of the date than is needed.
  package init(dates values: [Double], minorValues: [Double] = []) {
    self.init(values: values, labels: DateLabels.labels(for: values), minorValues: minorValues)
  }
}
