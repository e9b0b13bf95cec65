import Testing

/// What a run says on the terminal about a notebook that is right and could be better.
@Suite(.serialized) struct WarningTests {
  @Test func missingWordsAndMissingFiguresAreTold() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Foundation\nlet svg = Data(\"<svg><rect/></svg>\".utf8)",
        "//| label: fig-a\ndisplay(MIMEBundle(representations: [\"image/svg+xml\": svg]))",
        "//| label: fig-b\n//| fig-cap: Nothing\nprint(1)",
        "//| label: fig-c\n//| fig-alt: A square\n"
          + "display(MIMEBundle(representations: [\"image/svg+xml\": svg]))")
        + "\n![](missing.png) ![words](missing.png)\n", to: "a.md")
    let outcome = try await tool.run("run", "a.md")
    #expect(outcome.status == 0, "\(outcome)")
    let warnings = outcome.error.split(separator: "\n").filter { $0.contains("warning:") }
    #expect(warnings.count == 3)
    #expect(outcome.error.contains("a.md:14:1: warning: the figure 'fig-a' has no words for"))
    #expect(outcome.error.contains("a.md:20:1: warning: the cell has a label or a caption and"))
    #expect(outcome.error.contains("a.md:29:1: warning: the image 'missing.png' has no words for"))
  }
}
