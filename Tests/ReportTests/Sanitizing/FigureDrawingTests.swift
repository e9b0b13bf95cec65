import Plotting
import Report
import TestSupport
import Testing

/// Figures of every kind come through the sanitizer as they are.
struct FigureDrawingTests {
  private static let rows = (0..<6).map { row in (0..<8).map { Double(row * $0 % 7) } }

  private func figures() -> [any Figure] {
    let xs = [1.0, 2, 3, 4, 5]
    let ys = [3.0, 1, 4, 1, 5]
    let wave = { (x: Double, y: Double) in x * x - y }
    return [
      Grid("Lines $\\eta = 10^{-3}$ & <損失>", columns: 2) {
        Plot("a") {
          Line(ys).label("b"); Line(xs).label("c").dashed()
        }.yScale(.log)
        Plot("d") {
          StepLine(x: xs, y: ys); Curve(-2...2) { x in 1 / x }
        }.axes(x: "日本", y: "f")
        Plot {
          Area(x: xs, y: ys).label("g"); Band(x: xs, mean: ys, deviation: xs)
        }
        Plot {
          ErrorBars(x: xs, y: ys, error: [1.0, 1, 2, 1, 1]); ReferenceLine(y: 2).label("h")
        }
      }.letters(),
      Grid(columns: 2) {
        Plot {
          Points(x: xs, y: ys).color(by: ["a", "b", "c", "a", "b"]).shape(by: [
            "p", "q", "r", "p", "q",
          ])
        }.legend(.outside)
        Plot { Points(x: xs, y: ys, color: ys).radius(9).color(.blue.opacity(0.3)) }
        Plot { Bars(["a", "b"], series: ["s": [1.0, 2], "t": [3.0, 1]]) }.theme(.print)
        Plot {
          Histogram(ys); ReferenceSpan(x: 1...2).label("i")
        }
      },
      Grid(columns: 2) {
        Plot { Heatmap(Self.rows) }.colorbar("j")
        Plot { Contours(x: -2...2, y: -2...2, value: wave) }
        Plot { FilledContours(x: -2...2, y: -2...2, value: wave) }.colorbar("k")
        Plot { Quiver(x: -2...2, y: -2...2) { x, y in (y, -x) } }
      },
      Grid(columns: 2) {
        Plot { Image(Self.rows) }
        Plot { MatrixPicture(Self.rows) }
        Plot {
          Trail(x: xs, y: ys).label("l"); Arrow(from: (1.0, 1.0), to: (3.0, 3.0)).label("m")
        }
        Plot {
          Annotation("n → $x^2$", x: 2, y: 3)
        }.theme(.dark)
      },
      Plot("Boxes") { BoxPlot(["o": ys, "p": xs]) },
      Plot("Many") {
        Points(
          x: (0..<12_000).map { $0 * 7_919 % 1_009 }, y: (0..<12_000).map { $0 * 104_729 % 997 })
      },
    ]
  }

  @Test func nothingOfAFigureIsLost() async throws {
    let drawings = try figures().map { try $0.svg() }
    let pairs = drawings.enumerated().map { index, svg in
      let clean = HTMLSanitizer.sanitize(svg, identifierPrefix: "p\(index)-").source
      return "<div>\(svg.drop { $0 != "\n" })</div><div>\(clean)</div>"
    }
    let page = try await Browser.shared.open(
      "<!doctype html><html><body>\(pairs.joined())</body></html>")
    let answer = try await page.evaluate(Self.comparison)
    #expect(answer["differences"] == [])
    #expect(try #require(answer["count"].number) > 2_000)
  }

  /// Compares what was drawn with what came through, element by element: names, attributes and
  /// text, apart from the title, which the page says in its own way, and the prefix of names.
  private static let comparison = """
    (() => {
    const said = new Set(["title"]), differences = [];
    let count = 0;
    const parts = e => [...e.children].filter(c => !said.has(c.localName));
    const plain = (text, index) => text.replaceAll(`p${index}-`, "");
    const same = (a, b, index) => {
      count += 1;
      if (a.nodeName !== b.nodeName) return differences.push(a.nodeName + " " + b.nodeName);
      if (a.namespaceURI !== b.namespaceURI) differences.push("namespace of " + a.nodeName);
      for (const {name, value} of a.attributes) {
        if (name.startsWith("xmlns") || name === "version") continue;
        const target = name === "xlink:href" ? "href" : name;
        if (name === "style" && plain(b.style.cssText, index) === a.style.cssText) continue;
        const other = b.getAttribute(target);
        if (other === null || plain(other, index) !== value)
          differences.push(a.nodeName + " " + name + "=" + value.slice(0, 60) + " " + other);
      }
      const mine = parts(a), theirs = parts(b);
      if (mine.length !== theirs.length) return differences.push("children of " + a.nodeName);
      if (!mine.length && a.textContent !== b.textContent) differences.push("text of " + a.nodeName);
      mine.forEach((child, i) => same(child, theirs[i], index));
    };
    const boxes = document.querySelectorAll("body > div");
    for (let i = 0; i < boxes.length; i += 2)
      same(boxes[i].querySelector("svg"), boxes[i + 1].querySelector("svg"), i / 2);
    return { count, differences };
    })()
    """
}
