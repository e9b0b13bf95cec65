import Foundation
import NotebookDocument
import Testing

/// Small notebooks, one for each feature, become the pages that somebody last looked at.
@Suite struct CorpusTests {
  @Test("The notebook becomes the page that is recorded", arguments: CorpusNotebook.all)
  func becomesItsPage(_ notebook: CorpusNotebook) throws {
    let file = CorpusNotebook.folder.appending(path: notebook.pageName)
    let page = try notebook.body()
    guard !Self.isRecording else { return try record(page, in: file) }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard page != recorded else { return }
    let lines = page.split(separator: "\n").difference(from: recorded.split(separator: "\n"))
    Issue.record(
      """
      \(notebook.pageName) is not as recorded: look at it and run the tests with EMAKI_RECORD=1.
      \(lines.map { "\($0)" }.joined(separator: "\n"))
      """)
  }

  @Test("Every label of a page is there once, and every link within it leads somewhere")
  func linksLeadToOnePlace() throws {
    for notebook in CorpusNotebook.all {
      let page = try notebook.body()
      let names = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) } + ["content"]
      let links = page.matches(of: /\shref="#([^"]*)"/).map { String($0.output.1) }
      #expect(names.count == Set(names).count, "\(notebook.pageName): \(names)")
      #expect(Set(links).subtracting(names) == [], "\(notebook.pageName)")
    }
  }

  @Test func everyFileBelongsToANotebook() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: CorpusNotebook.folder.path)
    let known = CorpusNotebook.all.flatMap { [$0.pageName, "\($0.name).md"] }
    #expect(Set(files) == Set(known))
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["EMAKI_RECORD"] == "1"
  }

  private func record(_ page: String, in file: URL) throws {
    guard ProcessInfo.processInfo.environment["CI"] == nil else {
      Issue.record("EMAKI_RECORD is set on a build server, where nobody looks at what it records")
      return
    }
    guard page != (try? String(contentsOf: file, encoding: .utf8)) else { return }
    try page.write(to: file, atomically: true, encoding: .utf8)
    print("recorded \(file.lastPathComponent)")
  }
}
