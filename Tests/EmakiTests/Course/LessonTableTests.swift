import Foundation
import Report
import Testing

/// The table of `notebooks/README.md`, which says where each lesson is and what its numbers are.
@Suite struct LessonTableTests {
  /// A row of the table.
  private struct Row {
    var lesson: String
    /// The names of the reports that it links to, and their anchors.
    var reports: [(name: String, anchor: String)]
    /// What the report says.
    var reproduced: String
  }

  /// All lessons that the course teaches.
  private static let lessons =
    [("A", 8), ("B", 8), ("C", 6), ("D", 5), ("E", 7)].flatMap { letter, count in
      (1...count).map { "\(letter)\($0)" }
    }

  private func rows() throws -> [Row] {
    let text = try String(
      contentsOf: Course.root.appending(path: "notebooks/README.md"), encoding: .utf8)
    let link = /\]\(\.\.\/output\/([a-z-]+)\.html#([^)]+)\)/
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, cells[1].wholeMatch(of: /[A-E][1-8]/) != nil else { return nil }
      let links = cells[2].matches(of: link)
      return Row(
        lesson: cells[1], reports: links.map { (String($0.output.1), String($0.output.2)) },
        reproduced: cells[4])
    }
  }

  @Test("Every lesson has a row, which leads to a place in a report")
  func everyLessonHasARow() throws {
    let rows = try rows()
    #expect(rows.map(\.lesson) == Self.lessons)
    for row in rows {
      #expect(!row.reports.isEmpty, "\(row.lesson) leads nowhere")
      for report in row.reports {
        let html = try Course.report(of: report.name, in: .english)
        #expect(html.contains("id=\"\(report.anchor)\""), "\(row.lesson): \(report)")
      }
    }
  }

  @Test("The numbers of a row stand in the reports that it leads to")
  func theNumbersAreInTheReports() throws {
    let number = /[0-9](?:[0-9.,]*[0-9])?/
    for row in try rows() {
      let texts = try row.reports.map { report in
        PageText(of: try Course.report(of: report.name, in: .english)).lines.joined(separator: "\n")
      }
      let there = Set(texts.flatMap { $0.matches(of: number).map(\.output) })
      for match in row.reproduced.matches(of: number) {
        #expect(
          there.contains(match.output), "\(row.lesson): \(match.output) is in no report")
      }
    }
  }
}
