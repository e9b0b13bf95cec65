import Plotting
import Testing

@Suite struct DateTicksTests {
  private func seconds(
    _ year: Int, _ month: Int, _ day: Int, hour: Int = 0, minute: Int = 0, second: Double = 0
  ) -> Double {
    let days = CivilTime.day(year: year, month: month) + day - 1
    return Double(days * 86_400 + hour * 3600 + minute * 60) + second
  }

  private func labels(_ lower: Double, _ upper: Double, target: Int = 7) -> [String] {
    Ticks(scale: .date, domain: lower...upper, target: target).labels.map(\.plain)
  }

  @Test(
    "Days of the calendar that are known",
    arguments: [
      (0, 1970, 1, 1), (951_782_400, 2000, 2, 29), (951_868_800, 2000, 3, 1),
      (1_000_000_000, 2001, 9, 9), (4_107_542_400, 2100, 3, 1), (-1, 1969, 12, 31),
      (-2_203_891_200, 1900, 3, 1), (-62_135_596_800, 1, 1, 1), (-62_135_683_200, 0, 12, 31),
    ])
  func calendar(seconds: Double, year: Int, month: Int, day: Int) {
    let time = CivilTime(seconds: seconds)
    #expect(time.year == year && time.month == month && time.day == day)
  }

  @Test("Every day for two thousand years follows the day before it")
  func everyDay() {
    var previous = CivilTime(day: -400_001)
    var leapDays = 0
    var breaks = 0
    for day in -400_000...400_000 {
      let time = CivilTime(day: day)
      let follows =
        time.day == 1
        ? CivilTime.day(year: time.year, month: time.month) == day
        : time.day == previous.day + 1 && time.month == previous.month
      if !follows { breaks += 1 }
      if time.month == 2, time.day == 29 { leapDays += 1 }
      previous = time
    }
    #expect(breaks == 0)
    // 800,001 days are 2190 years and a bit, of which 97 in 400 have a leap day.
    #expect(leapDays == 531)
  }

  @Test("Hours show the day under the first label and where it changes")
  func hours() {
    let start = seconds(2026, 3, 3, hour: 12)
    #expect(
      labels(start, start + 86_400, target: 5)
        == ["12:00\n3 Mar 2026", "18:00", "00:00\n4 Mar", "06:00", "12:00"])
    #expect(
      labels(seconds(2025, 12, 31, hour: 18), seconds(2026, 1, 1, hour: 6), target: 3)
        == ["18:00\n31 Dec 2025", "00:00\n1 Jan 2026", "06:00"])
  }

  @Test("Days and months show the year under the first label and where it changes")
  func daysAndMonths() {
    #expect(
      labels(seconds(2026, 3, 2), seconds(2026, 3, 5), target: 4)
        == ["2 Mar\n2026", "3 Mar", "4 Mar", "5 Mar"])
    #expect(
      labels(seconds(2025, 11, 1), seconds(2026, 2, 3), target: 4)
        == ["Nov\n2025", "Dec", "Jan\n2026", "Feb"])
    #expect(labels(seconds(2020, 1, 1), seconds(2025, 2, 1)).first == "2020")
  }

  @Test("Seconds and their parts")
  func short() {
    let start = seconds(2026, 3, 3, hour: 9, minute: 59, second: 40)
    #expect(
      labels(start, start + 40, target: 5)
        == ["09:59:40\n3 Mar 2026", "09:59:50", "10:00:00", "10:00:10", "10:00:20"])
    #expect(
      labels(start, start + 1, target: 3)
        == ["09:59:40.0\n3 Mar 2026", "09:59:40.5", "09:59:41.0"])
  }

  @Test("Years from decades to eons, the ones before the year 1 with a minus sign")
  func years() {
    #expect(
      labels(seconds(1950, 6, 1), seconds(2030, 1, 1), target: 5)
        == ["1960", "1980", "2000", "2020"])
    #expect(
      labels(seconds(-1000, 1, 1), seconds(1000, 1, 1), target: 5)
        == ["−1000", "−500", "0", "500", "1000"])
    #expect(labels(0, 31_556_952 * 4e9, target: 5).last == "4×10⁹")
  }

  @Test("Weeks begin on Mondays")
  func weeks() {
    let values = Ticks(
      scale: .date, domain: seconds(2026, 3, 1)...seconds(2026, 4, 1), target: 5
    ).values
    #expect(values.first == seconds(2026, 3, 2) && values.count == 5)
  }

  @Test("Any span has rising ticks inside, about as many as wanted")
  func always() {
    var stream = NumberStream(seed: 6)
    for _ in 0..<1000 {
      let start = Double.random(in: -1e11...1e11, using: &stream)
      let span = Mathematics.powerOfTen(Double.random(in: -3...17, using: &stream))
      let target = Int.random(in: 3...11, using: &stream)
      let ticks = Ticks(scale: .date, domain: start...start + span, target: target)
      #expect(ticks.values.count >= 2 && ticks.values.count <= 2 * target + 2, "\(start) + \(span)")
      #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
      #expect(
        ticks.values.allSatisfy { $0 >= start - span * 1e-6 && $0 <= start + span * 1.000001 })
      #expect(Set(ticks.labels.map(\.plain)).count == ticks.labels.count || span > 80_000)
    }
  }

  @Test("Descriptions name days, and times where they matter")
  func words() throws {
    let march = seconds(2026, 3, 3, hour: 12, minute: 30)
    let dates = [march, march + 86_400 * 30].map { Instant(seconds: $0) }
    let text = Plot { Points(x: dates, y: [1, 2]) }.alternativeText
    #expect(text.contains("from 3 Mar 2026 to 2 Apr 2026"))
    #expect(DateLabels.spoken(march, span: 7200) == "3 Mar 2026 12:30")
    #expect(DateLabels.spoken(march + 59.7, span: 90) == "3 Mar 2026 12:31:00")
    #expect(DateLabels.spoken(86_399.9, span: 1) == "2 Jan 1970 00:00:00")
  }
}
