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

  /// Every distance from seconds to millions of years, with that of its minor ticks.
  private static let steps: [(step: Step, minor: Step?)] = {
    let hour = 3600
    var steps: [(Step, Step?)] = [(.seconds(1), nil)]
    let seconds = [
      (2, 1), (5, 1), (10, 2), (15, 5), (30, 10), (60, 15), (120, 30), (300, 60), (600, 120),
      (900, 300), (1800, 600), (hour, 900), (2 * hour, 1800), (3 * hour, hour),
      (6 * hour, 2 * hour), (12 * hour, 3 * hour), (day, 6 * hour), (2 * day, 12 * hour),
      (3 * day, day), (7 * day, day), (14 * day, 7 * day),
    ]
    steps += seconds.map { (.seconds($0.0), .seconds($0.1)) }
    steps += [(.months(1), nil), (.months(2), .months(1)), (.months(3), .months(1))]
    steps += [(.months(6), .months(1)), (.months(12), .months(3))]
    var decade = 12
    while decade < 120_000_000 {
      steps += [(.months(2 * decade), .months(max(decade / 2, 12)))]
      steps += [(.months(5 * decade), .months(decade))]
      steps += [(.months(10 * decade), .months(2 * decade))]
      decade *= 10
    }
    return steps
  }()

  package var ticks: Ticks {
    let farthest = max(abs(domain.lowerBound), abs(domain.upperBound))
    guard farthest <= CivilTime.farthest else { return eons }
    if domain.upperBound - domain.lowerBound < 2 { return fractions }
    var finer: Ticks?
    for (step, minor) in Self.steps where isLongEnough(step) {
      let ticks = Ticks(dates: values(step), minorValues: minor.map { values($0) } ?? [])
      // A range that hardly reaches over one boundary shows the smaller units.
      if ticks.values.count < 2, let finer { return finer }
      if ticks.values.count <= target { return ticks }
      finer = ticks
    }
    return finer ?? eons
  }

  private func isLongEnough(_ step: Step) -> Bool {
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
      values = (0...12 * target).map { (first + Double($0)) * Double(count) + offset }
    case .months(let count):
      let start = CivilTime(seconds: domain.lowerBound)
      let first = Mathematics.flooredQuotient(start.year * 12 + start.month - 1, count) * count
      values = (0...12 * target).map { index in
        Double(CivilTime.day(year: 0, month: first + index * count + 1)) * Double(Self.day)
      }
    }
    return values.filter(domain.contains)
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
    let year = CivilTime.secondsPerYear
    let years = domain.lowerBound / year...domain.upperBound / year
    let numbers = WilkinsonTicks(target: target, staysInside: true).ticks(in: years)
    return Ticks(dates: numbers.map { $0.value * year })
  }
}

extension Ticks {
  /// Ticks at instants, labelled with no more of the date than is needed.
  package init(dates values: [Double], minorValues: [Double] = []) {
    self.init(values: values, labels: DateLabels.labels(for: values), minorValues: minorValues)
  }
}
