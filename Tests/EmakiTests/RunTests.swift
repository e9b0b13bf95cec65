import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct RunTests {
  @Test func aNotebookBecomesAReport() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("print(\"<hello>\")", "1 + 1"), to: "a b'c\"é.md")
    let outcome = try await tool.run("run", "a b'c\"é.md")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.error.contains("2 cells ran"))
    #expect(outcome.error.contains("cell 1 of 2"))
    let html = try tool.read("output/a b'c\"é.html")
    #expect(html.contains("&lt;hello&gt;"))
    #expect(!html.contains("<hello>"))
    #expect(!html.contains(tool.folder.path), "no absolute path in a report")
  }

  @Test func theSameBytesTwice() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Plotting\nimport Foundation\nlet x = (0..<9).map { _ in Double.random(in: 0...1) }",
        "Plot(\"p\") { Line(x) }", "print(Set([\"a\", \"b\", \"c\"]), [1, 2, 3].shuffled());",
        "//| error: true\nfunc f(_ i: Int) -> Int { precondition(i < 2); return i }\nprint(f(5))",
        "//| error: true\nthrow CancellationError()", "fatalError(\"\\(x[0])\")"), to: "a.md")
    let first = try await tool.run("run", "a.md", "-o", "one")
    let second = try await tool.run("run", "a.md", "-o", "two")
    #expect(first.status == 1, "\(first)")
    #expect(second.status == 1, "\(second)")
    let html = try tool.read("one/a.html")
    #expect(html.contains("data:image/png;base64,"))
    #expect(html == (try tool.read("two/a.html")))
  }

  @Test("A check compares the text of reports, and writes nothing")
  func checkOfTheText() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("print(1 + 1)"), to: "a.md")
    try tool.write(notebook("print(2)"), to: "b.md")
    let missing = try await tool.run("run", "a.md", "--check")
    #expect(missing.status == 1)
    #expect(missing.error.contains("there is no output/a.html"))
    #expect(!tool.exists("output"))

    #expect(try await tool.run("run", "a.md", "b.md").status == 0)
    let same = try await tool.run("run", "a.md", "b.md", "--check")
    #expect(same.status == 0, "\(same)")
    #expect(same.error.contains("output/a.html is the same"))
    #expect(same.error.contains("2 notebooks → output/index.html is the same"))

    let report = try tool.read("output/a.html")
    try tool.write(
      report.replacing("<style>", with: "<style>p { color: red }"), to: "output/a.html")
    let restyled = try await tool.run("run", "a.md", "--check")
    #expect(restyled.status == 0, "\(restyled)")
    #expect(restyled.error.contains("output/a.html says the same, pictures or looks differ"))

    try tool.write(notebook("print(1 + 2)"), to: "a.md")
    let changed = try await tool.run("run", "a.md", "b.md", "--check")
    #expect(changed.status == 1, "\(changed)")
    #expect(changed.error.contains("\noutput/a.html\n- print(1 + 1)\n- 2\n+ print(1 + 2)\n+ 3\n"))
    #expect(changed.error.contains("output/a.html differs (- there, + now)"))
    #expect(try tool.read("output/a.html") != report)
    #expect(!changed.error.contains("b.html differs"))
  }

  @Test("What is for the terminal is there and in the record, and not in the report")
  func outputForTheTerminal() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let cell = "//| output: terminal\nprint(\"took\", 1 + 1, \"s\")\n[6, 7].map { $0 * 7 }"
    try tool.write(notebook(cell, "print(3)"), to: "a.md")
    let outcome = try await tool.run("run", "a.md", "--json", "run.json")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.error.contains("\ntook 2 s\n[42, 49]\n"))
    let record = try tool.read("run.json")
    #expect(record.contains("took 2 s\\n"))
    #expect(!record.contains("3\\n"))
    let html = try tool.read("output/a.html")
    #expect(!html.contains("took 2 s"))
    #expect(!html.contains("42, 49"))
    let quiet = try await tool.run("run", "a.md", "--quiet")
    #expect(!quiet.error.contains("took"))
  }

  @Test("The notebooks of a folder have the order that they say, then that of their names")
  func orderOfAFolder() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    for (name, order) in [("a", ""), ("b", "order: 10\n"), ("c", "order: 2\n"), ("d", "")] {
      try tool.write("---\ntitle: \(name)\n\(order)---\n", to: "notes/\(name).md")
    }
    let outcome = try await tool.run("run", "notes")
    #expect(outcome.status == 0, "\(outcome)")
    let index = try tool.read("output/index.html")
    let places = ["c", "b", "a", "d"].compactMap { index.range(of: "href=\"./\($0).html\"") }
    #expect(places.count == 4)
    #expect(places.map(\.lowerBound) == places.map(\.lowerBound).sorted())
  }

  @Test("A figure without words of its author is a warning, and it is drawn for both pages")
  func figuresWantWords() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Plotting\nPlot { Line([1, 2]) }", "Plot { Line([1, 2]) }.altText(\"It rises.\")",
        "//| fig-alt: It rises.\n//| fig-theme: light\nPlot { Line([1, 2]) }"), to: "a.md")
    let outcome = try await tool.run("run", "a.md")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.error.components(separatedBy: "warning: the figure is described").count == 2)
    #expect(outcome.error.contains("a.md:8:1: warning:"))
    let html = try tool.read("output/a.html")
    #expect(html.components(separatedBy: "<img").count - 1 == 5)
    #expect(html.components(separatedBy: "<span class=themed>").count - 1 == 2)
  }

  @Test func aFailureLeavesAReportAndTheCode1() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook("print(\"first\")", "fatalError(\"stop here\")", "print(\"third\")"), to: "a.md")
    let outcome = try await tool.run("run", "a.md")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.error.contains("a.md:12:1: error: stop here"))
    #expect(outcome.error.contains("1 cell ran, 1 failed, 1 not run"))
    let html = try tool.read("output/a.html")
    #expect(html.contains("stop here"))
    #expect(html.contains("first"))
    let going = try await tool.run("run", "a.md", "--keep-going")
    #expect(going.status == 1, "\(going)")
    #expect(going.error.contains("2 cells ran, 1 failed,"))
  }

  @Test func announcedFailuresLeaveTheCode0() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "//| expect: trap\nfatalError(\"a\")", "//| error: true\nthrow CancellationError()",
        "print(3)"),
      to: "a.md")
    #expect(try await tool.run("run", "a.md").status == 0)
    try tool.write(notebook("//| expect: trap\nprint(1)"), to: "b.md")
    #expect(try await tool.run("run", "b.md").status == 1)
  }

  @Test func mistakesInANotebookHaveTheCode2AndTheirPlace() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("//| ehco: false\nprint(1)"), to: "bad.md")
    try tool.write(notebook("print(1)"), to: "good.md")
    let outcome = try await tool.run("run", ".")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("bad.md:8:5: error:"), "\(outcome.error)")
    #expect(outcome.error.contains("echo"))
    #expect(
      tool.exists("output/good.html"), "one bad notebook does not keep the others from running")
    #expect(!tool.exists("output/bad.html"))
    #expect(try await tool.run("run", "none.md").status == 2)
    #expect(try await tool.run("run", "--nonsense").status == 2)
    #expect(try await tool.run("run", "good.md", "--timeout", "-1").status == 2)
    #expect(try await tool.run("run", "good.md", "--memory-limit", "much").status == 2)
  }

  @Test func parametersAreOverridden() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("print(\"n is \\(n)\")", frontMatter: "params:\n  n: 3\n"), to: "a.md")
    #expect(try await tool.run("run", "a.md", "-P", "n=12").status == 0)
    #expect(try tool.read("output/a.html").contains("n is 12"))
    let unknown = try await tool.run("run", "a.md", "-P", "m=1")
    #expect(unknown.status == 2, "\(unknown)")
    #expect(unknown.error.contains("'m'"))
    #expect(try await tool.run("run", "a.md", "-P", "n=x").status == 2)
    // One of several notebooks has to know a parameter.
    try tool.write(notebook("print(1)"), to: "b.md")
    #expect(try await tool.run("run", "a.md", "b.md", "-P", "n=7").status == 0)
    #expect(try tool.read("output/a.html").contains("n is 7"))
    #expect(try await tool.run("run", "a.md", "b.md", "-P", "m=7").status == 2)
  }

  @Test func severalNotebooksRunAtTheSameTime() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    for name in ["a", "b", "c"] {
      try tool.write(notebook("print(\"\(name)\")"), to: "in/\(name).md")
    }
    try tool.write("# No front matter\n", to: "in/README.md")
    let outcome = try await tool.run("run", "in", "--jobs", "3", "--quiet")
    #expect(outcome.status == 0, "\(outcome)")
    for name in ["a", "b", "c"] { #expect(tool.exists("output/\(name).html")) }
    #expect(!tool.exists("output/README.html"))
    try tool.write(notebook("print(1)"), to: "other/a.md")
    let clash = try await tool.run("run", "in/a.md", "other/a.md")
    #expect(clash.status == 2, "\(clash)")
  }

  @Test func interruptingWritesTheReportSoFar() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Foundation\nprint(\"so far\")\ntry \"\".write(toFile: \"begun\", atomically: true, encoding: .utf8)\nsleep(60);",
        "print(2)"), to: "a.md")
    let process = tool.process(["run", "a.md"])
    try process.run()
    try await tool.interruptOnceBegun(process)
    #expect(process.terminationStatus == 130)
    #expect(try tool.read("output/a.html").contains("so far"))
  }

  @Test func aTerminalsInterruptionReachesNoCompilerAndNoOtherNotebook() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let sign =
      "import Foundation\ntry \"\".write(toFile: \"begun\", atomically: true, encoding: .utf8)"
    let cells =
      [sign]
      + (0..<60).map {
        "let v\($0) = [\($0)].map { $0 + \(UInt64.random(in: 0...(1 << 60))) }"
      }
    for name in ["a", "b"] {
      try tool.write(
        "---\ntitle: x\n---\n" + cells.map { "\n```swift\n\($0)\n```\n" }.joined(),
        to: "\(name).md")
    }
    try tool.write("earlier", to: "output/b.html")
    // A terminal sends the signal to the whole process group, which a shell with -m makes anew.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = [
      "-c",
      """
      set -m; "$0" run a.md b.md >/dev/null 2>&1 & pid=$!
      until [ -e begun ]; do sleep 0.05; done; kill -INT -- -$pid; wait $pid; echo $? > status
      """, tool.executable.path,
    ]
    shell.currentDirectoryURL = tool.folder
    shell.environment = tool.process([]).environment
    try shell.run()
    while shell.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try tool.read("status") == "130\n")
    #expect(try tool.read("output/a.html").contains("not run"))
    #expect(try tool.read("output/b.html") == "earlier")
  }

  @Test func emptyingTheCacheLeavesARunAlone() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let cache = ["XDG_CACHE_HOME": tool.folder.appending(path: "cache").path]
    try tool.write(
      notebook(
        "import Foundation\ntry \"\".write(toFile: \"begun\", atomically: true, encoding: .utf8)\nwhile !FileManager.default.fileExists(atPath: \"go\") { usleep(10_000) }",
        "print(2)", "print(3)"), to: "a.md")
    async let outcome = tool.run("run", "a.md", environment: cache)
    while !tool.exists("begun") { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try await tool.run("clean", environment: cache).status == 0)
    try tool.write("", to: "go")
    #expect(try await outcome.status == 0)
  }

  @Test func aReportThatCannotBeWrittenLeavesNothingHalf() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("print(1)"), to: "a.md")
    // A file that no folder can be made under, and a device without room.
    try tool.write("", to: "file")
    let outcome = try await tool.run("run", "a.md", "-o", "file/x")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("cannot write file/x:"))
    let full = try await tool.run("run", "a.md", "-o", "/dev/full")
    #expect(full.status == 2, "\(full)")
  }

  @Test func noProcessSurvivesARunnerThatIsKilled() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "//| error: true\nimport Foundation\ntry \"\\(getpid())\".write(toFile: \"begun\", atomically: true, encoding: .utf8)\nsleep(600);"
      ),
      to: "a.md")
    let process = tool.process(["run", "a.md"])
    try process.run()
    while !tool.exists("begun"), process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    let worker = try #require(pid_t(try tool.read("begun")))
    kill(process.processIdentifier, SIGKILL)
    #expect(try await hasEnded(worker))
  }
}
