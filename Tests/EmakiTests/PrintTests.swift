import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct PrintTests {
  private let lesson = """
    ---
    title: "Means & more"
    ---

    ## First part

    ```swift
    // BEGIN SOLUTION
    print("done")
    // END SOLUTION
    ```

    ## Second part

    平均 and mean.

    """

  @Test("Both editions are printed with title, outline and fonts, as the same bytes every time")
  func printing() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(lesson, to: "a b.md")
    let before = try temporaryFolders()
    for folder in ["one", "two"] {
      let outcome = try await tool.run("handout", "a b.md", "--pdf", "-o", folder)
      #expect(outcome.status == 0, "\(outcome)")
    }
    for edition in ["student", "teacher"] {
      let pdf = try Data(contentsOf: tool.folder.appending(path: "one/a b-\(edition).pdf"))
      #expect(
        pdf == (try Data(contentsOf: tool.folder.appending(path: "two/a b-\(edition).pdf"))))
      let text = String(decoding: pdf, as: Unicode.ASCII.self)
      #expect(text.hasPrefix("%PDF-"))
      #expect(text.contains("/Title"))
      #expect(text.contains("/Type /Outlines"))
      #expect(text.contains("/MarkInfo"), "tagged")
      #expect(text.contains(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/), "A4")
      #expect(text.contains("/FontFile2") || text.contains("/FontFile3"))
      #expect(text.contains("/CreationDate (D:19700101000000"))
      #expect(!text.contains("file://"), "no path of this machine")
    }
    #expect(try temporaryFolders().subtracting(before) == [])
  }

  /// The folders of browsers that print, or were ended before they could remove theirs.
  private func temporaryFolders() throws -> Set<String> {
    let folder = FileManager.default.temporaryDirectory.path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Set(names.filter { $0.hasPrefix("emaki-print-") })
  }

  @Test("Sheets can have the size of American letters")
  func letter() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(lesson, to: "a.md")
    let outcome = try await tool.run(
      "handout", "a.md", "--pdf", "--edition", "student", "--no-output", "--paper", "letter")
    #expect(outcome.status == 0, "\(outcome)")
    let pdf = try Data(contentsOf: tool.folder.appending(path: "output/a-student.pdf"))
    #expect(String(decoding: pdf, as: Unicode.ASCII.self).contains("/MediaBox [0 0 612 792]"))
  }

  @Test("Without Chromium the user learns where it is to be had, before anything is run")
  func noBrowser() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(lesson, to: "a.md")
    let outcome = try await tool.run(
      "handout", "a.md", "--pdf", environment: ["CHROMIUM": "/nowhere/chromium"])
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("/nowhere/chromium"))
    #expect(outcome.error.contains("apt-get install chromium"))
  }

  @Test("A browser that prints nothing leaves the page, and no PDF")
  func failingBrowser() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(lesson, to: "a.md")
    let browser = try browser("echo 'out of paper' >&2; exit 1", in: tool)
    let outcome = try await tool.run(
      "handout", "a.md", "--pdf", "--edition", "student", environment: ["CHROMIUM": browser])
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("out of paper"))
    #expect(tool.exists("output/a-student.html"))
    #expect(!tool.exists("output/a-student.pdf"))
  }

  @Test("Interrupting ends the browser with all that it has started")
  func interruption() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(lesson, to: "a.md")
    let browser = try browser(
      "trap '' TERM; sleep 600 & echo $! > child; echo $$ > begun; wait; sleep 600", in: tool)
    let process = tool.process(
      ["handout", "a.md", "--pdf", "--edition", "student"], environment: ["CHROMIUM": browser])
    try process.run()
    try await tool.interruptOnceBegun(process)
    #expect(process.terminationStatus == 130)
    for name in ["begun", "child"] {
      let number = try tool.read(name).trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try await hasEnded(try #require(pid_t(number))))
    }
    #expect(!tool.exists("output/a-student.pdf"))
  }

  /// A program in the browser's place.
  private func browser(_ script: String, in tool: CommandLineTool) throws -> String {
    try tool.write("#!/bin/bash\n\(script)\n", to: "browser")
    let path = tool.folder.appending(path: "browser").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }
}
