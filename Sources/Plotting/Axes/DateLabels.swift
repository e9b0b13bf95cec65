/// The labels of instants: the unit in which they differ, and under the first the day or the year.
///
/// The second line appears again where it changes: Nov 2025, Dec, Jan 2026, Feb.
package enum DateLabels {
  package static func labels(for instants: [Double]) -> [RichText] {
    guard instants.allSatisfy({ abs($0) <= CivilTime.farthest }) else {
      return TickLabels.labels(
        for: instants.map { DecimalNumber($0 / CivilTime.secondsPerYear, digits: 9) })
    }
    let times = instants.map { CivilTime(seconds: $0) }
    if times.allSatisfy({ $0.second == 0 }) { return days(times) }
    let decimals = decimals(times)
    let showsSeconds = decimals > 0 || times.contains { !$0.second.isMultiple(of: 60) }
    return lines(times) { time in
      showsSeconds ? time.clockWithSeconds(decimals: decimals) : time.clock
    } context: { time, previous in
      time.year == previous?.year ? time.dayName : "\(time.dayName) \(time.yearName)"
    } isNew: {
      $0.day != $1.day || $0.month != $1.month || $0.year != $1.year
    }
  }

  /// An instant in a sentence, with the time of day where a span of seconds asks for it.
  package static func spoken(_ instant: Double, span: Double) -> String {
    guard abs(instant) <= CivilTime.farthest else {
      let years = DecimalNumber(instant / CivilTime.secondsPerYear, digits: 3)
      return "the year \(years.spoken.plain)"
    }
    let showsSeconds = span < 120
    // Rounded before the calendar sees it, which knows no 60th second.
    let time = CivilTime(seconds: showsSeconds ? instant.rounded() : instant)
    let day = "\(time.dayName) \(time.yearName)"
    if span >= Double(3 * CivilTime.secondsPerDay) { return day }
    return "\(day) \(showsSeconds ? time.clockWithSeconds(decimals: 0) : time.clock)"
  }

  private static func days(_ times: [CivilTime]) -> [RichText] {
    guard times.allSatisfy({ $0.day == 1 }) else { return withYears(times, \.dayName) }
    guard times.allSatisfy({ $0.month == 1 }) else { return withYears(times, \.monthName) }
    return times.map { RichText(verbatim: $0.yearName) }
  }

  private static func withYears(
    _ times: [CivilTime], _ label: (CivilTime) -> String
  ) -> [RichText] {
    lines(times, label) { time, _ in
      time.yearName
    } isNew: {
      $0.year != $1.year
    }
  }

  private static func lines(
    _ times: [CivilTime], _ label: (CivilTime) -> String,
    context: (_ time: CivilTime, _ previous: CivilTime?) -> String,
    isNew: (CivilTime, CivilTime) -> Bool
  ) -> [RichText] {
    times.indices.map { index in
      let previous = index > 0 ? times[index - 1] : nil
      guard previous.map({ isNew(times[index], $0) }) ?? true else {
        return RichText(verbatim: label(times[index]))
      }
      return RichText(verbatim: "\(label(times[index]))\n\(context(times[index], previous))")
    }
  }

  /// As many decimals as the seconds have, as far as instants of today can tell them apart.
  private static func decimals(_ times: [CivilTime]) -> Int {
    (0..<6).first { decimals in
      times.allSatisfy { time in
        abs(DecimalNumber(time.second, decimals: decimals).value - time.second) < 1e-6
      }
    } ?? 6
  }
}

extension Double {
  fileprivate func isMultiple(of divisor: Double) -> Bool {
    truncatingRemainder(dividingBy: divisor) == 0
  }
}
