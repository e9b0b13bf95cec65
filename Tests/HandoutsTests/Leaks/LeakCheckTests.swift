import Foundation
import Handouts
import NotebookDocument
import Testing

@Suite struct LeakCheckTests {
  private let solution = "let mean = values.reduce(0, +) / Double(values.count)"

  /// The leaks of a lesson with one solution in a page.
  private func leaks(
    _ page: String, more: [String] = [], outputs: [CellOutput] = [], file: String? = nil
  ) throws -> [HandoutError] {
    let lines =
      ["```swift", "// BEGIN SOLUTION", solution, "let a = 1", "// END SOLUTION", "```"] + more
    let edition = try edition(lines.joined(separator: "\n"))
    let results = edition.notebook.cells.map { _ in
      CellResult(status: .succeeded, outputs: outputs)
    }
    let executed = ExecutedNotebook(notebook: edition.notebook, results: results)
    return LeakCheck(edition, executed: executed).leaks(page: page, file: file)
  }

  @Test("A page without the solution is clean, and so is a line that says little")
  func clean() throws {
    #expect(try leaks("<p>let a = 1</p>").isEmpty)
  }

  @Test(
    "A line is found however it is set",
    arguments: [
      "<p>let mean = values.reduce(0, +) / Double(values.count)</p>",
      "<p><b>let</b> mean = <i>values</i>.reduce(<u>0</u>, +) /\n   Double(values.count)</p>",
      "<p>let mean &#61; values.reduce(0, &#x2b;) / Double(values.count)</p>",
      "<img alt=\"So: let mean = values.reduce(0, +) / Double(values.count)\">",
    ])
  func found(page: String) throws {
    let leak = try #require(try leaks(page).first)
    #expect(leak.position == SourcePosition(line: 3))
    #expect(leak.problem == .leak(line: solution, place: .page))
    #expect(leak.description.contains(solution))
  }

  @Test("A line in the text of a picture is found, whatever the picture's kind")
  func data() throws {
    let svg = Data("<svg><text>\(solution)</text></svg>".utf8).base64EncodedString()
    #expect(try leaks("<img src=\"data:image/svg+xml;base64,\(svg)\">").count == 1)
    let png = [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0xFF, 0, 0x3C]
    let text = Array("tEXtTitle\0\(solution)".utf8) + [0xE2, 0x82]
    let picture = Data(png + text).base64EncodedString()
    #expect(try leaks("<img src=\"data:image/png;base64,\(picture)\">").count == 1)
    let other = Data(png).base64EncodedString()
    #expect(try leaks("<img src=\"data:image/png;base64,\(other)\">").isEmpty)
  }

  @Test("The error names the line of the notebook, or the cell, that shows the solution")
  func place() throws {
    let prose = try leaks("<p>\(solution)</p>", more: ["", "It is `\(solution)`."])
    #expect(prose.first?.problem == .leak(line: solution, place: .line(8)))
    let output = try leaks(
      "<p>\(solution)</p>", outputs: [.text("> \(solution)\n", stream: .standardOutput)])
    #expect(output.first?.problem == .leak(line: solution, place: .output(cell: 1, line: 1)))
  }

  @Test("What the students are shown as code is no secret")
  func shown() throws {
    let shown = ["", "```swift", solution, "```"]
    #expect(try leaks("<p>\(solution)</p>", more: shown).isEmpty)
    let commented = ["", "```swift", "let b = 2 // then \(solution)", "```"]
    #expect(try leaks("<p>\(solution)</p>", more: commented).count == 1)
    let hidden = ["", "```swift", "//| echo: false", solution, "```"]
    #expect(try leaks("<p>\(solution)</p>", more: hidden).count == 1)
  }

  @Test("The notebook to work in is looked at too")
  func file() throws {
    #expect(try leaks("<p></p>", file: "text\n\(solution)\n").count == 1)
  }
}
