extension Double {
  /// The number in as few digits as tell it, without a fraction where it has none.
  package var inFewDigits: String {
    let isWhole = self == rounded() && abs(self) < 1e15
    return isWhole ? String(Int(self)) : String(self)
  }
}

extension Int {
  /// A number of bytes in the largest unit that fits.
  package var inBytes: String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var value = Double(self)
    var unit = 0
    while value >= 1_000, unit < units.count - 1 {
      value /= 1_000
      unit += 1
    }
    return "\(((value * 10).rounded() / 10).inFewDigits) \(units[unit])"
  }
}
