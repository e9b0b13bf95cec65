import CellProtocol
import Display
import Foundation
import NeuralNetwork
import Plotting
import Testing

@Suite(.serialized) struct MIMEBundleTests {
  @Test(arguments: [
    ("text" as any Sendable, "text"), ([1, 2, 3], "[1, 2, 3]"), ([0.1, 2], "[0.1, 2.0]"),
    ([Int](), "[]"), ([String: Int](), "[:]"), (Int?.none, "nil"), ([["a"]], "[[\"a\"]]"),
    ([[1, 20], [300, 4]], "  1  20\n300   4"), (Set([1]) as any Sendable, "[1]"),
  ])
  func valuesShowAsSwiftPrintsThem(value: any Sendable, text: String) {
    #expect(mimeBundle(of: value).text == text)
  }

  @Test func modulesOfCellsAreNotShown() {
    struct Named: CustomStringConvertible {
      var description: String { "[Cell2.Colour.red, Cell12.Colour.blue, Cell.x]" }
    }
    #expect(mimeBundle(of: Named()).text == "[Colour.red, Colour.blue, Cell.x]")
  }

  @Test func longArraysAreShortened() throws {
    let text = try #require(mimeBundle(of: Array(0..<10_000)).text)
    #expect(text.hasPrefix("[0, 1, 2, "))
    #expect(text.hasSuffix(", 9999] (10000 numbers)"))
    #expect(text.count < 1_000)
  }

  @Test func longArraysOfAnythingAreShortened() throws {
    enum Suit { case hearts }
    let text = try #require(mimeBundle(of: Array(repeating: "a", count: 1_000_000)).text)
    #expect(text.hasPrefix("[\"a\", \"a\", "))
    #expect(text.hasSuffix(", \"a\"] (1000000 elements)"))
    #expect(mimeBundle(of: Array(repeating: Suit.hearts, count: 201)).text?.contains("…") == true)
    #expect(mimeBundle(of: Array(repeating: Suit.hearts, count: 200)).text?.contains("…") == false)
  }

  @Test func aSentenceHoldsNoTable() {
    #expect(inlineText(of: ["a": 1]) == "[\"a\": 1]")
  }

  @Test func plotsArePicturesInTheirSize() throws {
    let plot = Plot("Loss") { Line([3, 2, 1]) }.size(width: 300, height: 200).altText("It falls.")
    let bundle = mimeBundle(of: plot)
    #expect(bundle.representations["image/png"]?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(bundle.width == 300)
    #expect(bundle.height == 200)
    #expect(bundle.alternativeText == "It falls.")
  }

  @Test("A figure is drawn in the themes that the report wants, unless it has one of its own")
  func figuresHaveThemes() throws {
    let plot = Plot { Line([3, 2, 1]) }
    let dark = "image/png;theme=dark"
    DisplayContext.current.figures.themes = ["light", "dark"]
    defer { DisplayContext.current.figures.themes = ["light"] }
    let both = mimeBundle(of: plot).representations
    #expect(try both[dark] == Data(plot.theme(.dark).png(compression: .small)))
    #expect(try both["image/png"] == Data(plot.theme(.light).png(compression: .small)))
    let own = mimeBundle(of: plot.theme(.print)).representations
    #expect(own[dark] == nil)
    #expect(try own["image/png"] == Data(plot.theme(.print).png(compression: .small)))
    let grid = Grid {
      plot
      plot
    }
    #expect(mimeBundle(of: grid).representations[dark] != nil)
    DisplayContext.current.figures.themes = ["print"]
    #expect(mimeBundle(of: plot).representations["image/png"] == own["image/png"])
  }

  @Test("A figure is drawn in the formats and at the scale that are wanted")
  func figuresHaveFormats() throws {
    let plot = Plot { Line([3, 2, 1]) }
    DisplayContext.current.figures = FigureRequest(
      themes: ["print"], formats: [.png, .svg, .pdf], scale: 3)
    defer { DisplayContext.current.figures = FigureRequest() }
    let pictures = mimeBundle(of: plot).representations
    let printed = plot.theme(.print)
    #expect(pictures.count == 3)
    #expect(try pictures["image/png"] == Data(printed.png(scale: 3, compression: .small)))
    #expect(try pictures["image/svg+xml"] == Data(printed.svg().utf8))
    #expect(try pictures["application/pdf"] == Data(printed.pdf()))
    let own = mimeBundle(of: plot.theme(.dark)).representations
    #expect(try own["image/svg+xml"] == Data(plot.theme(.dark).svg().utf8))
  }

  @Test func generatedWordsAreMarked() {
    #expect(mimeBundle(of: Plot { Line([3, 2, 1]) }).hasGeneratedText)
    #expect(!mimeBundle(of: Plot { Line([3, 2, 1]) }.altText("It falls.")).hasGeneratedText)
  }

  @Test func aDisplayableValueSpeaksForItself() {
    struct Badge: Displayable {
      var mimeBundle: MIMEBundle { MIMEBundle(html: "<b>3</b>", text: "three") }
    }
    #expect(mimeBundle(of: Badge()).text == "three")
    #expect(mimeBundle(of: Badge()).representations["text/html"] == Data("<b>3</b>".utf8))
  }
}
