import Foundation
import TestSupport
import Testing

@Suite("The figures of an article", .serialized) struct FiguresTests {
  @Test("Every labelled figure is written, in the formats asked for or in that which it has")
  func figuresAreWritten() async throws {
    let tool = try CommandLineTool.lesson()
    defer { tool.cleanUp() }
    let outcome = try await tool.run(
      "figures", "lesson.md", "--format", "svg,png,pdf", "--scale", "1.5", "--theme", "print")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.error.contains("4 figures in output/lesson"))
    let files = try tool.figures()
    #expect(
      Set(files.keys) == [
        "fig-loss.png", "fig-loss.svg", "fig-loss.pdf", "fig-both-1.png", "fig-both-1.svg",
        "fig-both-1.pdf", "fig-both-2.png", "fig-both-2.svg", "fig-both-2.pdf",
        "fig-drawing.svg", "figures.json",
      ])
    #expect(files["fig-loss.png"]?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(files["fig-loss.pdf"]?.prefix(5) == Data("%PDF-".utf8))
    // A width of 960, which is 1.5 times 640, in the PNG's header.
    #expect(files["fig-loss.png"]?[18..<20] == Data([0x03, 0xC0]))
    #expect(!tool.exists("output/lesson.html"))
  }

  @Test("The manifest says what was drawn, how and with what, and no path")
  func theManifest() async throws {
    let tool = try CommandLineTool.lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md", "-P", "count=0").status == 0)
    let text = try tool.read("output/lesson/figures.json")
    #expect(text.hasSuffix("}\n"))
    #expect(!text.contains(tool.folder.path))
    let manifest = try tool.figureManifest()
    let settings = try #require(manifest["settings"] as? [String: Any])
    #expect(settings["formats"] as? [String] == ["png"])
    #expect(settings["scale"] as? Double == 2)
    #expect(settings["parameters"] as? [String: String] == ["count": "0"])
    let figures = try #require(manifest["figures"] as? [[String: Any]])
    #expect(
      figures.map { $0["name"] as? String }
        == ["fig-loss", "fig-both-1", "fig-both-2", "fig-drawing"])
    #expect(figures[0]["caption"] as? String == "The *loss*")
    #expect(figures[0]["alternativeText"] as? String == "It falls.")
    #expect(figures[0]["width"] as? Int == 640)
    #expect(figures[0]["scale"] as? Double == 2)
    #expect((figures[0]["sha256"] as? String)?.count == 64)
    #expect(figures[2]["alternativeText"] as? String == "b")
    #expect(figures[3]["files"] as? [String] == ["fig-drawing.svg"])
    let versions = try #require(manifest["versions"] as? [String: Any])
    #expect((versions["swift"] as? String)?.contains("6.") == true)
    #expect((versions["fonts"] as? [String: String])?["DejaVu Sans"] != nil)
    for name in ["cairo", "pango", "harfBuzz", "libpng", "blas", "blasKernel"] {
      #expect((versions[name] as? String)?.isEmpty == false, "\(name)")
    }
  }

  @Test("One figure alone is drawn anew, the others stay in the manifest")
  func onlyOne() async throws {
    let tool = try CommandLineTool.lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    let before = try tool.figures()
    try tool.write("old", to: "output/lesson/fig-loss.png")
    let others = try FileManager.default.attributesOfItem(
      atPath: tool.folder.appending(path: "output/lesson/fig-both-1.png").path)
    let outcome = try await tool.run("figures", "lesson.md", "--only", "fig-loss")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try tool.figures() == before)
    let after = try FileManager.default.attributesOfItem(
      atPath: tool.folder.appending(path: "output/lesson/fig-both-1.png").path)
    #expect(others[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    let near = try await tool.run("figures", "lesson.md", "--only", "fig-los")
    #expect(near.status == 2, "\(near)")
    #expect(near.error.contains("did you mean 'fig-loss'?"))
    let far = try await tool.run("figures", "lesson.md", "--only", "histogram")
    #expect(far.status == 2, "\(far)")
    #expect(far.error.contains("the labels are fig-loss, fig-both, fig-drawing"))
  }

  @Test("One figure alone is drawn as the others are, and never costs them their entries")
  func onlyOneAlike() async throws {
    let tool = try CommandLineTool.lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md", "--scale", "1").status == 0)
    let before = try tool.figures()
    let alike = try await tool.run("figures", "lesson.md", "--only", "fig-loss")
    #expect(alike.status == 0, "\(alike)")
    #expect(try tool.figures() == before)
    let other = try await tool.run("figures", "lesson.md", "--only", "fig-loss", "--scale", "3")
    #expect(other.status == 2, "\(other)")
    #expect(other.error.contains("figures.json describes other figures"))
    #expect(try tool.figures() == before)
  }

  @Test("The figures of a cell that fails stay as they are")
  func failuresLeaveFiguresAlone() async throws {
    let tool = try CommandLineTool.lesson(FigureCell.loss, FigureCell.both)
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    let before = try tool.figures()
    let failing = try tool.read("lesson.md")
      .replacing("display(Plot", with: "fatalError(\"no\")\ndisplay(Plot")
      .replacing("[3, 2, count]", with: "[3, 2, 2]")
    try tool.write(failing, to: "lesson.md")
    let outcome = try await tool.run("figures", "lesson.md")
    #expect(outcome.status == 1, "\(outcome)")
    let after = try tool.figures()
    #expect(Set(after.keys) == Set(before.keys))
    #expect(after["fig-both-1.png"] == before["fig-both-1.png"])
    #expect(after["fig-loss.png"] != before["fig-loss.png"])
    let figures = try #require(try tool.figureManifest()["figures"] as? [[String: Any]])
    #expect(figures.count == 3)
    #expect(!outcome.error.contains("former runs"))
    let check = try await tool.run("figures", "--check", "lesson.md")
    #expect(check.status == 1, "\(check)")
    #expect(check.output.contains(/fig-both-1 +not drawn/))
  }

  @Test("Figures that no cell draws any more are named, and not removed")
  func leftovers() async throws {
    let tool = try CommandLineTool.lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    try tool.write(
      try tool.read("lesson.md").replacing("fig-loss", with: "fig-error"), to: "lesson.md")
    let outcome = try await tool.run("figures", "lesson.md")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.error.contains("former runs: fig-loss.png; remove"))
    #expect(tool.exists("output/lesson/fig-loss.png"))
    #expect(tool.exists("output/lesson/fig-error.png"))
  }

  @Test("Figures that would share a name are refused, and a label without a figure is told")
  func names() async throws {
    let clash = try CommandLineTool.lesson(
      FigureCell.both, "//| label: fig-both-2\nimport Plotting\nPlot { Line([1]) }.altText(\"a\")")
    defer { clash.cleanUp() }
    let outcome = try await clash.run("figures", "lesson.md")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("fig-both-2"))
    let empty = try CommandLineTool.lesson(
      "//| label: fig-none\nprint(1)", "//| label: lst-code\nprint(2)")
    defer { empty.cleanUp() }
    #expect(try await empty.run("figures", "lesson.md").status == 0)
    let asked = try await empty.run("figures", "lesson.md", "--only", "fig-none")
    #expect(asked.status == 1, "\(asked)")
    #expect(asked.error.contains("'fig-none' shows no figure"))
    #expect(try await empty.run("figures", "lesson.md", "--only", "lst-code").status == 2)
    try empty.write(try empty.read("lesson.md"), to: "...md")
    #expect(try await empty.run("figures", "...md").status == 0)
    #expect(empty.exists("output/...md/figures.json"))
    #expect(!empty.exists("figures.json"))
  }

  @Test(
    "Mistakes on the command line have the code 2",
    arguments: [
      ["--format", "png,gif"], ["--format", ""], ["--scale", "0"], ["--scale", "1000"],
      ["--scale", "nan"], ["--theme", "blue"], ["--check", "--scale", "3"],
      ["--check", "-P", "count=1"], ["-o", "file/x"], ["-o", "file"], ["-o", "taken"],
      ["-o", "/dev/full"],
    ])
  func mistakes(_ arguments: [String]) async throws {
    let tool = try CommandLineTool.lesson(FigureCell.loss)
    defer { tool.cleanUp() }
    try tool.write("", to: "file")
    try tool.write("", to: "taken/lesson")
    let outcome = try await tool.run(["figures", "lesson.md"] + arguments)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(!outcome.error.contains("cell 1 of"), "it is told before the run")
  }

  @Test("A figure that cannot be written is an error, and leaves nothing half")
  func noPlace() async throws {
    let tool = try CommandLineTool.lesson(FigureCell.loss)
    defer { tool.cleanUp() }
    try tool.write("", to: "output/lesson/fig-loss.png/file")
    let outcome = try await tool.run("figures", "lesson.md")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("cannot write output/lesson/fig-loss.png"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: tool.folder.appending(path: "output/lesson").path)
    #expect(names == ["fig-loss.png"])
  }
}
