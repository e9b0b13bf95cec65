/// Takes the time out of a PDF, so that the same page gives the same bytes.
enum PDFDates {
  private static let keys = ["/CreationDate (D:", "/ModDate (D:"].map { Array($0.utf8) }
  /// The time zero of Unix, in a PDF's way to write it.
  private static let fixed = Array("19700101000000".utf8)

  /// Puts a fixed time, which is as long, into the place of the times of writing.
  static func fix(in bytes: inout [UInt8]) {
    for key in keys {
      var searched = bytes.startIndex
      while let found = bytes[searched...].firstRange(of: key) {
        searched = found.upperBound
        let date = searched..<searched + fixed.count
        guard date.upperBound <= bytes.count, bytes[date].allSatisfy(isDigit) else { continue }
        bytes.replaceSubrange(date, with: fixed)
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
