import Foundation
import TestSupport
import Testing

@Suite("The figures of an article", .serialized) struct FiguresTests {
  private static let loss =
    "//| label: fig-loss\n//| fig-cap: The *loss*\n//| fig-alt: It falls.\n"
    + "import Plotting\nPlot { Line([3, 2, count]) }"
  private static let both =
    "//| label: fig-both\ndisplay(Plot { Line([1, 2]) }.altText(\"a\"))\n"
    + "Plot { Line([2, 1]) }.altText(\"b\").theme(.dark)"
  private static let drawing =
    "//| label: fig-drawing\nMIMEBundle(svg: \"<svg xmlns='http://www.w3.org/2000/svg'/>\", "
    + "alternativeText: \"nothing\")"

  /// A folder with a notebook of three figures, and one without a label.
  private func lesson(_ cells: String...) throws -> CommandLineTool {
    let tool = try CommandLineTool()
    let standard = [Self.loss, Self.both, Self.drawing, "Plot { Line([4]) }.altText(\"c\")"]
    let text = (cells.isEmpty ? standard : cells).map { "```swift\n\($0)\n```\n" }
    try tool.write(
      "---\ntitle: Lesson\nparams:\n  count: 1\n---\n\n" + text.joined(separator: "\n"),
      to: "lesson.md")
    return tool
  }

  /// The files of the figures with their bytes.
  private func files(_ tool: CommandLineTool, in folder: String = "output/lesson") throws
    -> [String: Data]
  {
    let url = tool.folder.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: url.appending(path: $0))) })
  }

  private func manifest(_ tool: CommandLineTool) throws -> [String: Any] {
    let data = Data(try tool.read("output/lesson/figures.json").utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The paths of the pictures that a comparison names, which the caller removes.
  private func pictures(named text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { $0.contains("/emaki-figures-") }
  }

  private func remove(_ pictures: [String]) {
    for folder in Set(pictures.map { URL(filePath: $0).deletingLastPathComponent() }) {
      try? FileManager.default.removeItem(at: folder)
    }
  }

  @Test("Every labelled figure is written, in the formats asked for or in that which it has")
  func figuresAreWritten() async throws {
    let tool = try lesson()
    defer { tool.cleanUp() }
    let outcome = try await tool.run(
      "figures", "lesson.md", "--format", "svg,png,pdf", "--scale", "1.5", "--theme", "print")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.error.contains("4 figures in output/lesson"))
    let files = try files(tool)
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
    let tool = try lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md", "-P", "count=0").status == 0)
    let text = try tool.read("output/lesson/figures.json")
    #expect(text.hasSuffix("}\n"))
    #expect(!text.contains(tool.folder.path))
    let manifest = try manifest(tool)
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

  @Test("The same bytes twice, which a check finds to be the same")
  func theSameTwice() async throws {
    let tool = try lesson()
    defer { tool.cleanUp() }
    let arguments = ["figures", "lesson.md", "--format", "png,svg,pdf", "--quiet"]
    #expect(try await tool.run(arguments).status == 0)
    let first = try files(tool)
    #expect(try await tool.run(arguments).status == 0)
    #expect(try files(tool) == first)
    let check = try await tool.run("figures", "--check", "lesson.md", "--quiet")
    #expect(check.status == 0, "\(check)")
    #expect(check.output == "")
    #expect(check.error.contains("4 figures as in output/lesson"))
  }

  @Test("A check tells what has changed, shows it, and changes nothing")
  func changesAreTold() async throws {
    let tool = try lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md", "--format", "png,svg").status == 0)
    let before = try files(tool)
    let text = try tool.read("lesson.md").replacing("[3, 2, count]", with: "[3, 2, 9, count]")
      .replacing("It falls.", with: "It rises.")
      .replacing("fig-drawing", with: "fig-sketch")
      .replacing("Line([2, 1]) }", with: "Line([2, 1]) }.size(width: 400, height: 300)")
    try tool.write(text, to: "lesson.md")
    let check = try await tool.run("figures", "--check", "lesson.md", "--quiet")
    let pictures = pictures(named: check.output)
    defer { remove(pictures) }
    #expect(check.status == 1, "\(check)")
    #expect(check.output.contains(/fig-loss\.png +\d+ pixels \([\d.]+ %\), by \d+ of 255/))
    #expect(check.output.contains(/fig-loss\.svg +other bytes/))
    #expect(check.output.contains("alt text: “It falls.” → “It rises.”"))
    #expect(check.output.contains(/fig-both-2\.png +800 × 600 pixels instead of 1280 × 840/))
    #expect(check.output.contains("640 × 420” → “400 × 300"))
    #expect(check.output.contains(/fig-drawing +missing/))
    #expect(check.output.contains(/fig-sketch\.svg +new/))
    #expect(!check.output.contains("fig-both-1"))
    #expect(!check.output.contains("Other versions"))
    #expect(pictures.count == 5)
    for picture in pictures { #expect(FileManager.default.fileExists(atPath: picture)) }
    #expect(try files(tool) == before)
  }

  @Test("Versions that differ are named as a possible cause; without a manifest there is no check")
  func versionsAndManifests() async throws {
    let tool = try lesson(Self.loss)
    defer { tool.cleanUp() }
    let none = try await tool.run("figures", "--check", "lesson.md")
    #expect(none.status == 2)
    #expect(none.error.contains("run `emaki figures` first"))
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    let json = try tool.read("output/lesson/figures.json")
    let older = json.replacing(/"cairo" : "[^"]*"/, with: "\"cairo\" : \"0.9.2\"")
    try tool.write(older, to: "output/lesson/figures.json")
    #expect(try await tool.run("figures", "--check", "lesson.md").status == 0)
    try FileManager.default.removeItem(
      at: tool.folder.appending(path: "output/lesson/fig-loss.png"))
    let check = try await tool.run("figures", "--check", "lesson.md")
    remove(pictures(named: check.output))
    #expect(check.status == 1)
    #expect(check.output.contains("missing: output/lesson has no such file"))
    #expect(check.output.contains("Cairo: 0.9.2 then,"))
    try tool.write("no picture", to: "output/lesson/fig-loss.png")
    let broken = try await tool.run("figures", "--check", "lesson.md")
    remove(pictures(named: broken.output))
    #expect(broken.status == 1)
    #expect(broken.output.contains("could not be read"))
    try tool.write("{}", to: "output/lesson/figures.json")
    #expect(try await tool.run("figures", "--check", "lesson.md").status == 2)
  }

  @Test("One figure alone is drawn anew, the others stay in the manifest")
  func onlyOne() async throws {
    let tool = try lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    let before = try files(tool)
    try tool.write("old", to: "output/lesson/fig-loss.png")
    let others = try FileManager.default.attributesOfItem(
      atPath: tool.folder.appending(path: "output/lesson/fig-both-1.png").path)
    let outcome = try await tool.run("figures", "lesson.md", "--only", "fig-loss")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try files(tool) == before)
    let after = try FileManager.default.attributesOfItem(
      atPath: tool.folder.appending(path: "output/lesson/fig-both-1.png").path)
    #expect(others[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    let near = try await tool.run("figures", "lesson.md", "--only", "fig-los")
    #expect(near.status == 2)
    #expect(near.error.contains("did you mean 'fig-loss'?"))
    let far = try await tool.run("figures", "lesson.md", "--only", "histogram")
    #expect(far.status == 2)
    #expect(far.error.contains("the labels are fig-loss, fig-both, fig-drawing"))
  }

  @Test("The figures of a cell that fails stay as they are")
  func failuresLeaveFiguresAlone() async throws {
    let tool = try lesson(Self.loss, Self.both)
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    let before = try files(tool)
    let failing = try tool.read("lesson.md")
      .replacing("display(Plot", with: "fatalError(\"no\")\ndisplay(Plot")
      .replacing("[3, 2, count]", with: "[3, 2, 2]")
    try tool.write(failing, to: "lesson.md")
    let outcome = try await tool.run("figures", "lesson.md")
    #expect(outcome.status == 1)
    let after = try files(tool)
    #expect(Set(after.keys) == Set(before.keys))
    #expect(after["fig-both-1.png"] == before["fig-both-1.png"])
    #expect(after["fig-loss.png"] != before["fig-loss.png"])
    let figures = try #require(try manifest(tool)["figures"] as? [[String: Any]])
    #expect(figures.count == 3)
    #expect(!outcome.error.contains("former runs"))
    let check = try await tool.run("figures", "--check", "lesson.md")
    #expect(check.status == 1)
    #expect(check.output.contains(/fig-both-1 +not drawn/))
  }

  @Test("Figures that no cell draws any more are named, and not removed")
  func leftovers() async throws {
    let tool = try lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    try tool.write(
      try tool.read("lesson.md").replacing("fig-loss", with: "fig-error"), to: "lesson.md")
    let outcome = try await tool.run("figures", "lesson.md")
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("former runs: fig-loss.png; remove"))
    #expect(tool.exists("output/lesson/fig-loss.png"))
    #expect(tool.exists("output/lesson/fig-error.png"))
  }

  @Test("Figures that would share a name are refused, and a label without a figure is told")
  func names() async throws {
    let clash = try lesson(
      Self.both, "//| label: fig-both-2\nimport Plotting\nPlot { Line([1]) }.altText(\"a\")")
    defer { clash.cleanUp() }
    let outcome = try await clash.run("figures", "lesson.md")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("fig-both-2"))
    let empty = try lesson("//| label: fig-none\nprint(1)", "//| label: lst-code\nprint(2)")
    defer { empty.cleanUp() }
    #expect(try await empty.run("figures", "lesson.md").status == 0)
    let asked = try await empty.run("figures", "lesson.md", "--only", "fig-none")
    #expect(asked.status == 1)
    #expect(asked.error.contains("'fig-none' shows no figure"))
    #expect(try await empty.run("figures", "lesson.md", "--only", "lst-code").status == 2)
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
    let tool = try lesson(Self.loss)
    defer { tool.cleanUp() }
    try tool.write("", to: "file")
    try tool.write("", to: "taken/lesson")
    let outcome = try await tool.run(["figures", "lesson.md"] + arguments)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(!outcome.error.contains("cell 1 of"), "it is told before the run")
  }

  @Test("A figure that cannot be written is an error, and leaves nothing half")
  func noPlace() async throws {
    let tool = try lesson(Self.loss)
    defer { tool.cleanUp() }
    try tool.write("", to: "output/lesson/fig-loss.png/file")
    let outcome = try await tool.run("figures", "lesson.md")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("cannot write output/lesson/fig-loss.png"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: tool.folder.appending(path: "output/lesson").path)
    #expect(names == ["fig-loss.png"])
  }
}
