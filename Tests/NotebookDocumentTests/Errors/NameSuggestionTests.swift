import NotebookDocument
import Testing

struct NameSuggestionTests {
  private let known = ["echo", "eval", "fig-cap", "fig-alt", "code-fold", "timeout"]

  @Test(arguments: [
    ("ehco", "echo"), ("Echo", "echo"), ("eco", "echo"), ("fig_cap", "fig-cap"),
    ("fig.alt", "fig-alt"), ("codefold", "code-fold"), ("time-out", "timeout"),
    ("figcap", "fig-cap"), ("evla", "eval"),
  ])
  func findsTheNameThatWasMeant(_ name: String, _ nearest: String) {
    #expect(NameSuggestion.nearest(to: name, among: known) == nearest)
  }

  @Test(arguments: ["", "x", "jupyter", "cache", "図"])
  func suggestsNothingForOtherNames(_ name: String) {
    #expect(NameSuggestion.nearest(to: name, among: known) == nil)
  }

  @Test func suggestsNothingWhenNothingIsKnown() {
    #expect(NameSuggestion.nearest(to: "echo", among: []) == nil)
  }

  @Test func takesTheFirstOfEqualDistance() {
    #expect(NameSuggestion.nearest(to: "figs", among: ["fig1", "fig2"]) == "fig1")
  }
}
