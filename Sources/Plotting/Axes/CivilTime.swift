/// An instant as the calendar and the clock of UTC show it.
///
/// The Gregorian calendar counts backwards before its invention too, with a year 0 before the year 1.
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that
/// the leap day is the last, and repeat every 400 years, which are 146,097 days.
package struct CivilTime: Sendable, Equatable {
  package var year: Int
  /// 1…12.
  package var month: Int
  /// 1…31.
  package var day: Int
  /// Since midnight.
  package var second: Double

  package static let secondsPerDay = 86_400
  /// Of the Gregorian calendar's mean year.
  package static let secondsPerYear = 31_556_952.0
  /// Beyond this nobody asks for the day, and seconds lose their fractions.
  package static let farthest = 1e15

  /// The time of some seconds since the first of January 1970.
  package init(seconds: Double) {
    let days = (seconds / Double(Self.secondsPerDay)).rounded(.down)
    self.init(day: Int(days))
    second = seconds - days * Double(Self.secondsPerDay)
  }

  /// Midnight of a day counted from the first of January 1970.
  package init(day count: Int) {
    // From the first of March of the year 0 on.
    let days = count + 719_468
    let era = Mathematics.flooredQuotient(days, 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // Five months from March on have 153 days, three times over.
    let march = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * march + 2) / 5 + 1
    month = march < 10 ? march + 3 : march - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    second = 0
  }

  /// The day on which a month begins, counted from the first of January 1970.
  ///
  /// Months beyond 12 and below 1 belong to the years after and before.
  package static func day(year: Int, month: Int) -> Int {
    let months = year * 12 + month - 1
    // Years from March on: January and February belong to the year before.
    let marchYear = Mathematics.flooredQuotient(months - 2, 12)
    let march = months - 2 - marchYear * 12
    let era = Mathematics.flooredQuotient(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + (153 * march + 2) / 5
    return era * 146_097 + dayOfEra - 719_468
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  package var yearName: String {
    DecimalNumber(mantissa: year, exponent: 0).plain()
  }

  package var monthName: String { Self.months[month - 1] }

  /// "3 Mar".
  package var dayName: String { "\(day) \(monthName)" }

  /// "12:30".
  package var clock: String {
    let minute = Int(second) / 60
    return "\(Self.twoDigits(minute / 60)):\(Self.twoDigits(minute % 60))"
  }

  /// "12:30:05", with as many decimals as asked for.
  package func clockWithSeconds(decimals: Int) -> String {
    let minutes = Double(Int(second) / 60 * 60)
    let number = DecimalNumber(second - minutes, decimals: decimals)
    let text = number.plain(decimals: decimals)
    return "\(clock):\(number.value < 10 ? "0" : "")\(text)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
