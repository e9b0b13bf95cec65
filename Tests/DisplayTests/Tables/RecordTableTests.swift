import Display
import Foundation
import Testing

/// Lists of structs, tuples and dictionaries as tables.
struct RecordTableTests {
  private struct City {
    var name: String
    var population: Int
    var area: Double
    var mayor: String?
    var isCapital = false
  }

  private let cities = [
    City(name: "Kyōto & co", population: 1_463_723, area: 827.83, mayor: nil),
    City(name: "東京", population: 92, area: 2_194.0625, mayor: "<k>", isCapital: true),
  ]

  @Test func structsBecomeRowsUnderTheirPropertiesNames() throws {
    let bundle = mimeBundle(of: cities)
    #expect(
      try bundle.html == """
        <table class="data"><thead><tr><th scope="col">name</th>\
        <th scope="col" align="right">population</th><th scope="col" align="right">area</th>\
        <th scope="col">mayor</th><th scope="col">isCapital</th></tr></thead><tbody>
        <tr><td>Kyōto &amp; co</td><td align="right">1463723</td><td align="right">827.8300</td>\
        <td>–</td><td>false</td></tr>
        <tr><td>東京</td><td align="right">92</td><td align="right">2194.0625</td>\
        <td>&lt;k&gt;</td><td>true</td></tr>
        </tbody></table>
        """)
    #expect(
      bundle.text == """
        name        population       area  mayor  isCapital
        Kyōto & co     1463723   827.8300  –      false
        東京                  92  2194.0625  <k>    true
        """)
  }

  @Test func tuplesHaveTheirLabelsOrPlaces() {
    #expect(mimeBundle(of: [(x: 1, y: "a"), (x: 2, y: "b")]).text == "x  y\n1  a\n2  b")
    #expect(mimeBundle(of: [(0.5, true), (10, false)]).text == "   0  1\n 0.5  true\n10.0  false")
  }

  @Test func dictionariesWithNamesAreRowsOfAllTheirNames() {
    let rows: [[String: Any]] = [
      ["b": 2, "a": "x"], ["a": "y", "c": Date(timeIntervalSince1970: 0)],
    ]
    #expect(mimeBundle(of: rows).text == "a  b  c\nx  2  –\ny  –  1970-01-01")
  }

  @Test func dictionariesAreOrderedByTheirKeys() {
    #expect(mimeBundle(of: [10: "ten", 9: "nine"]).text == "key  value\n  9  nine\n 10  ten")
    #expect(mimeBundle(of: ["b": 1.5, "a": 2]).text == "key  value\na      2.0\nb      1.5")
  }

  @Test func slicesAreTablesToo() {
    #expect(mimeBundle(of: [(1, 2), (3, 4), (5, 6)][1...]).text == "0  1\n3  4\n5  6")
  }

  @Test func aTypeWithAFormOfItsOwnKeepsIt() throws {
    struct Named: CustomStringConvertible {
      var number: Int
      var description: String { "№ \(number)" }
    }
    struct Badge: Displayable {
      var number: Int
      var mimeBundle: MIMEBundle { MIMEBundle(text: "badge") }
    }
    final class Node { var number = 1 }
    enum Choice { case one(Int) }
    #expect(mimeBundle(of: [Named(number: 3)]).text == "[№ 3]")
    for value: Any in [
      [Badge(number: 1)], [Node()], [Choice.one(3)], [Named(number: 1) as Any, 2],
    ] {
      #expect(mimeBundle(of: value).representations["text/html"] == nil)
    }
  }

  @Test func nestedValuesAreDescribedInShort() {
    struct Inner { var a = 1 }
    struct Outer {
      var inner: Inner? = Inner()
      var list = [1, 2]
      var long = Array(0..<1_000_000)
      var text = String(repeating: "ab", count: 1_000)
    }
    let text = mimeBundle(of: [Outer()]).text ?? ""
    #expect(text.contains("Inner(a: 1)  [1, 2]  1,000,000 elements  abab"))
    #expect(text.count < 600)
  }

  @Test func ofMillionsOfRowsOnlyAFewBecomeText() throws {
    let rows = (0..<2_000_000).map { City(name: "c", population: $0, area: 1) }
    let start = ContinuousClock.now
    let html = try mimeBundle(of: rows).html
    // A moment; making text of all of them would take a minute.
    #expect(start.duration(to: .now) < .seconds(10))
    #expect(html.contains("<caption>2,000,000 rows × 5 columns</caption>"))
    #expect(html.count(of: "<tr>") == 21)
    #expect(html.contains("<td>⋮</td>"))
    #expect(html.contains(">1999999<"))
    #expect(!html.contains(">16<"))
  }

  @Test func manyColumnsAreShortened() throws {
    let row = Dictionary(uniqueKeysWithValues: (10..<60).map { ("k\($0)", $0) })
    let html = try mimeBundle(of: [row]).html
    #expect(html.contains("<caption>1 row × 50 columns</caption>"))
    #expect(html.count(of: "<th ") == 12)
    #expect(html.contains("<th scope=\"col\">…</th>"))
    #expect(html.contains(">k59</th>"))
  }
}

extension MIMEBundle {
  /// The HTML that the bundle must have.
  var html: String {
    get throws { String(decoding: try #require(representations["text/html"]), as: UTF8.self) }
  }
}

extension String {
  /// How often a text occurs.
  func count(of text: String) -> Int { ranges(of: text).count }
}
