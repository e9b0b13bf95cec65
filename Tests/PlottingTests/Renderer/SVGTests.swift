import Foundation
import Plotting
import Testing

@Suite struct SVGTests {
  private let plot = Plot("Loss & <more>") {
    Line([1, 2, 3]).label("train")
    Points(x: [0, 1, 2], y: [1, 2, 2])
  }.altText("It rises & \"falls\"\u{0}.")

  @Test("An SVG says its size, that it is an image, and what it shows")
  func attributes() throws {
    let svg = try plot.svg()
    let root = try #require(svg.firstMatch(of: /<svg [^>]*>/)?.output)
    for attribute in [
      "width=\"640px\"", "height=\"420px\"", "viewBox=\"0 0 640 420\"", "role=\"img\"",
    ] {
      #expect(root.contains(attribute))
    }
    #expect(svg.contains("<title>Loss &amp; &lt;more&gt;</title>"))
    #expect(svg.contains("<desc>It rises &amp; \"falls\" .</desc>"))
  }

  @Test("An SVG is XML, whatever its texts")
  func isXML() throws {
    let text = "]]> <b> &amp; 損失 🙂 \u{FFFF} \u{1B}\r\n\t\" '"
    let plot = Plot(text) { Line([1, 2]).label(text) }.axes(x: text, y: text).altText(text)
    let parser = XMLParserOutcome(try plot.svg())
    #expect(parser.isValid)
    #expect(parser.elements["svg"] == 1 && parser.elements["desc"] == 1)
  }

  @Test("All references lead somewhere, and no two figures share a name")
  func names() throws {
    let first = try names(in: plot.svg())
    let second = try names(in: Plot("Loss") { Line([3, 2, 1]) }.svg())
    #expect(first.defined.count > 10)
    #expect(first.used.isSubset(of: first.defined))
    #expect(first.defined.isDisjoint(with: second.defined))
  }

  @Test("The same figure gives the same text, whatever was drawn in between")
  func deterministic() throws {
    let first = try plot.svg()
    _ = try Plot { Heatmap([[1, 2], [3, 4]]) }.svg()
    #expect(try plot.svg() == first)
  }

  @Test("Lines and points stay shapes; a heatmap is one image, as sharp as a screen of density 2")
  func shapes() throws {
    #expect(try !plot.svg().contains("<image"))
    let heatmap = try Plot { Heatmap([[1, 2, 3], [3, 4, 5]]).cells() }.svg()
    let images = heatmap.matches(of: /<image [^>]*width="(\d+)" height="(\d+)"/)
    let image = try #require(images.first?.output)
    #expect(images.count == 1)
    let width = try #require(Int(image.1))
    #expect(width % 3 == 0 && (1000...1280).contains(width))
  }

  @Test("Twenty thousand points make a small file")
  func manyPoints() throws {
    let x = (0..<20_000).map { Double($0 * 7919 % 1009) }
    let y = (0..<20_000).map { Double($0 * 104_729 % 997) }
    let svg = try Plot { Points(x: x, y: y) }.svg()
    #expect(svg.utf8.count < 3_000_000)
    #expect(svg.contains("<image"))
    let few = try Plot { Points(x: x.prefix(100), y: y.prefix(100)) }.svg()
    #expect(!few.contains("<image"))
  }

  private func names(in svg: String) -> (defined: Set<Substring>, used: Set<Substring>) {
    let defined = svg.matches(of: #/ id="([^"]+)"/#).map(\.output.1)
    let used = svg.matches(of: #/"#([^"]+)"|url\(#([^)]+)\)/#).compactMap {
      $0.output.1 ?? $0.output.2
    }
    return (Set(defined), Set(used))
  }
}
