import Foundation
import NotebookDocument
import Report
import Testing

@Suite struct NotebookLinkTests {
  @Test("A link to a notebook leads from report to report, other links stay")
  func leadToReports() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "links-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "a b/ja"), withIntermediateDirectories: true)
    func write(_ text: String, to name: String) throws {
      try text.write(to: folder.appending(path: "a b/\(name)"), atomically: true, encoding: .utf8)
    }
    try write("---\ntitle: x\n---\n", to: "next one.md")
    try write("---\ntitle: x\n---\n", to: "ja/next.md")
    try write("no notebook", to: "README.md")
    let links = [
      ("next%20one.md", "next%20one.html"), ("next%20one.md#a", "next%20one.html#a"),
      ("ja/next.md?a", "ja/next.html?a"), ("./ja/../ja/next.md", "./ja/../ja/next.html"),
      ("README.md", "README.md"), ("missing.md", "missing.md"),
      ("https://example.org/next.md", "https://example.org/next.md"),
      ("/etc/next.md", "/etc/next.md"), ("#next.md", "#next.md"),
    ]
    let text = links.map { "[x](\($0.0))\n" }.joined(separator: "\n")
    var notebook = try Notebook(parsing: text, path: "\(folder.path)/a b/n.md")
    let page = HTMLReport(ExecutedNotebook(notebook: notebook, results: [])).render()
    for (_, address) in links { #expect(page.contains("href=\"\(address)\""), "\(address)") }

    notebook.edition = .student
    let handout = HTMLReport(ExecutedNotebook(notebook: notebook, results: [])).render()
    #expect(handout.contains("href=\"next%20one-student.html#a\""))
  }
}
