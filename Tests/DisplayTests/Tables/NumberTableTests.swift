import Display
import Testing

/// Columns of numbers, and lists of lists of them.
struct NumberTableTests {
  private func column(_ values: [Double]) -> [String] {
    let text = mimeBundle(of: values.map { (value: $0, name: "") }).text ?? ""
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: " ").first.map(String.init) ?? ""
    }
  }

  private static let columns: [([Double], [String])] = [
    ([1, 2, 30], ["1", "2", "30"]), ([0.5, 2, 1.25], ["0.50", "2.00", "1.25"]),
    ([0.123_456_789, 2], ["0.1235", "2.0000"]), ([1e-9, 0.1], ["1.0000e-09", "1.0000e-01"]),
    ([1.5e9, 2.5], ["1.5000e+09", "2.5000e+00"]),
    ([.nan, -.infinity, 0.5], ["nan", "-inf", "0.5"]),
    ([-0.0, 1.5], ["0.0", "1.5"]), ([0, 0], ["0", "0"]), ([123_456.789], ["123456.789"]),
    ([.greatestFiniteMagnitude], ["1.7977e+308"]),
  ]

  @Test(arguments: columns)
  func aColumnSharesItsDecimals(_ values: [Double], _ expected: [String]) {
    #expect(column(values) == expected)
  }

  @Test func singlePrecisionHasItsOwnDigits() {
    #expect(mimeBundle(of: [(Float(0.1), 1)]).text == "  0  1\n0.1  1")
  }

  @Test func largeTablesAreShortened() throws {
    let html = try mimeBundle(of: (0..<100).map { row in (0..<100).map { $0 + row } }).html
    #expect(html.count(of: "<tr>") == 20)
    #expect(html.contains("<caption>100 rows × 100 columns</caption>"))
    #expect(html.contains("<td>…</td>"))
    #expect(html.contains("<td>198</td>"))
  }

  @Test func rowsOfDifferentLengthsEndWhereTheyEnd() throws {
    #expect(mimeBundle(of: [[1], [], [2, 3]]).text == "1\n\n2  3")
  }
}
