import Foundation
import TestSupport
import Testing

@Suite("Comparing the figures of an article", .serialized) struct FigureCheckTests {
  @Test("The same bytes twice, which a check finds to be the same")
  func theSameTwice() async throws {
    let tool = try CommandLineTool.lesson()
    defer { tool.cleanUp() }
    let arguments = ["figures", "lesson.md", "--format", "png,svg,pdf", "--quiet"]
    #expect(try await tool.run(arguments).status == 0)
    let first = try tool.figures()
    #expect(try await tool.run(arguments).status == 0)
    #expect(try tool.figures() == first)
    let check = try await tool.run("figures", "--check", "lesson.md", "--quiet")
    #expect(check.status == 0, "\(check)")
    #expect(check.output == "")
    #expect(check.error.contains("4 figures as in output/lesson"))
  }

  @Test("A check tells what has changed, shows it, and changes nothing")
  func changesAreTold() async throws {
    let tool = try CommandLineTool.lesson()
    defer { tool.cleanUp() }
    #expect(try await tool.run("figures", "lesson.md", "--format", "png,svg").status == 0)
    let before = try tool.figures()
    let text = try tool.read("lesson.md").replacing("[3, 2, count]", with: "[3, 2, 9, count]")
      .replacing("It falls.", with: "It rises.")
      .replacing("fig-drawing", with: "fig-sketch")
      .replacing("Line([2, 1]) }", with: "Line([2, 1]) }.size(width: 400, height: 300)")
    try tool.write(text, to: "lesson.md")
    let check = try await tool.run("figures", "--check", "lesson.md", "--quiet")
    let pictures = FigureComparison.pictures(named: check.output)
    defer { FigureComparison.remove(pictures) }
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
    #expect(try tool.figures() == before)
  }

  @Test("Versions that differ are named as a possible cause; without a manifest there is no check")
  func versionsAndManifests() async throws {
    let tool = try CommandLineTool.lesson(FigureCell.loss)
    defer { tool.cleanUp() }
    let none = try await tool.run("figures", "--check", "lesson.md")
    #expect(none.status == 2, "\(none)")
    #expect(none.error.contains("run `emaki figures` first"))
    #expect(try await tool.run("figures", "lesson.md").status == 0)
    let json = try tool.read("output/lesson/figures.json")
    let older = json.replacing(/"cairo" : "[^"]*"/, with: "\"cairo\" : \"0.9.2\"")
    try tool.write(older, to: "output/lesson/figures.json")
    #expect(try await tool.run("figures", "--check", "lesson.md").status == 0)
    try FileManager.default.removeItem(
      at: tool.folder.appending(path: "output/lesson/fig-loss.png"))
    let check = try await tool.run("figures", "--check", "lesson.md")
    FigureComparison.remove(FigureComparison.pictures(named: check.output))
    #expect(check.status == 1, "\(check)")
    #expect(check.output.contains("missing: output/lesson has no such file"))
    #expect(check.output.contains("Cairo: 0.9.2 then,"))
    try tool.write("no picture", to: "output/lesson/fig-loss.png")
    let broken = try await tool.run("figures", "--check", "lesson.md")
    FigureComparison.remove(FigureComparison.pictures(named: broken.output))
    #expect(broken.status == 1, "\(broken)")
    #expect(broken.output.contains("could not be read"))
    try tool.write("{}", to: "output/lesson/figures.json")
    #expect(try await tool.run("figures", "--check", "lesson.md").status == 2)
  }
}
