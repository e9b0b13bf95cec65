import Foundation
import Testing

@Suite(.serialized) struct OtherCommandTests {
  @Test func checkCompilesAndRunsNothing() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Foundation\ntry \"\".write(toFile: \"ran\", atomically: true, encoding: .utf8)",
        "let x: Int = \"no\"", "let y = 1"),
      to: "a.md")
    let outcome = try await tool.run("check", "a.md")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.error.contains("a.md:13:14: error: cannot convert"))
    #expect(!tool.exists("ran"))
    #expect(!tool.exists("output"))
    try tool.write(
      notebook("//| expect: compile-error\nlet x: Int = \"no\"", "let y = 1"), to: "b.md")
    #expect(try await tool.run("check", "b.md").status == 0)
    // A parameter has to be known to one of several notebooks, as for `run`.
    try tool.write(notebook("print(n)", frontMatter: "params:\n  n: 1\n"), to: "c.md")
    #expect(try await tool.run("check", "b.md", "c.md", "-P", "n=2").status == 0)
    #expect(try await tool.run("check", "b.md", "c.md", "-P", "m=2").status == 2)
  }

  @Test func mistakesInFormulasAreToldBeforeARun() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook("//| tbl-cap: 表 $\\foo$\nprint(1)") + "\n損失 $x^2^3$\n", to: "a.md")
    try tool.write(notebook("print(2)") + "\n$x$\n", to: "b.md")
    for command in ["check", "run"] {
      let outcome = try await tool.run(command, "a.md", "b.md")
      #expect(outcome.status == 2, "\(outcome)")
      #expect(
        outcome.error.hasPrefix(
          """
          a.md:8:19: error: KaTeX knows no command \\foo; check its spelling
          a.md:12:12: error: there are two superscripts in a row; put the first with its base into \
          braces

          """), "\(outcome.error)")
      #expect(outcome.error.contains("b.md: "))
    }
    #expect(!tool.exists("output/a.html"))
    #expect(try tool.read("output/b.html").contains("class=\"katex\""))
  }

  @Test func tangleGivesAFileThatCompiles() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Foundation\nlet a = n * 2", "//| eval: false\nnot swift", "print(a)",
        frontMatter: "params:\n  n: 21\n"),
      to: "a.md")
    let outcome = try await tool.run("tangle", "a.md", "-o", "main.swift")
    #expect(outcome.status == 0, "\(outcome)")
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["swiftc", "main.swift", "-o", "tangled"]
    compiler.currentDirectoryURL = tool.folder
    try compiler.run()
    compiler.waitUntilExit()
    #expect(compiler.terminationStatus == 0)
    let pipe = Pipe()
    let program = Process()
    program.executableURL = tool.folder.appending(path: "tangled")
    program.standardOutput = pipe
    try program.run()
    program.waitUntilExit()
    #expect(
      String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "42\n")
    let full = tool.process(["tangle", "a.md"])
    full.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    try full.run()
    full.waitUntilExit()
    #expect(full.terminationStatus == 2)
    #expect(try await tool.run("tangle", "a.md").output == (try tool.read("main.swift")))
  }

  @Test func cleanEmptiesTheCache() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("print(1)"), to: "a.md")
    let cache = ["XDG_CACHE_HOME": tool.folder.appending(path: "cache").path]
    _ = try await tool.run("run", "a.md", environment: cache)
    #expect(tool.exists("cache/emaki/cells"))
    #expect(try await tool.run("clean", environment: cache).status == 0)
    #expect(!tool.exists("cache/emaki/cells"))
    #expect(tool.exists("cache/emaki/modules"))
    #expect(try await tool.run("clean", "--all", environment: cache).status == 0)
    #expect(!tool.exists("cache/emaki"))
    #expect(try await tool.run("clean", environment: cache).status == 0)
  }

  @Test func doctorFindsWhatIsThereAndWhatIsNot() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let well = try await tool.run("doctor")
    #expect(well.status == 0, "\(well.output)")
    #expect(well.output.contains("ok       Swift compiler"))
    #expect(well.output.contains(/ok {7}formulas +\/usr\/share\/javascript\/katex/))
    let ill = try await tool.run("doctor", environment: ["PATH": "/usr/bin:/bin"])
    #expect(ill.status == 2, "\(ill)")
    #expect(ill.output.contains("MISSING  Swift compiler"))
    #expect(ill.output.contains("swift.org/install"))
  }

  @Test func helpHasExamples() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    for command in ["run", "check", "tangle", "doctor", "clean"] {
      let outcome = try await tool.run(command, "--help")
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("USAGE: emaki \(command)"))
    }
    #expect(try await tool.run("run", "--help").output.contains("emaki run notebooks"))
  }

  @Test func anInstalledCopyWorksFromAnywhere() async throws {
    var tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let make = Process()
    make.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    make.arguments = [
      "make", "install", "PREFIX=\(tool.folder.path)/prefix",
      "BINARIES=\(CommandLineTool.binaries.path)",
    ]
    make.currentDirectoryURL = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    make.standardOutput = FileHandle.nullDevice
    try make.run()
    make.waitUntilExit()
    #expect(make.terminationStatus == 0)
    let installed = tool.folder.appending(path: "prefix/bin/emaki")
    tool.executable = installed
    try tool.write(
      notebook("import Plotting\nimport NeuralNetwork\nPlot(\"p\") { Line([1, 2]) }"), to: "a.md")
    let outcome = try await tool.run("run", "a.md")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try tool.read("output/a.html").contains("data:image/png"))
  }
}
