import Plotting

/// A figure to draw, of 1200 × 800 pixels.
struct Work {
  let name: String
  /// How often it is drawn, the first time not counted.
  let runs: Int
  /// How many points it has.
  private let count: Int
  private let kind: Kind
  private let columns: Columns

  private enum Kind: String {
    case line, scatter, colored, heatmap, bars
  }

  /// The work of a name like "line-1000"; nil if there is none.
  init?(_ name: String, _ columns: Columns) {
    let parts = name.split(separator: "-")
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), let count = Int(parts[1])
    else { return nil }
    self.name = name
    self.kind = kind
    self.count = count
    self.columns = columns
    runs = count > 1_000_000 ? 3 : 7
  }

  /// Reads the data; what it returns makes the figure, and is what is measured.
  func figure() throws -> () -> any Figure {
    switch kind {
    case .line: try line()
    case .scatter: try scatter()
    case .colored: try colored()
    case .heatmap: try heatmap()
    case .bars: try bars()
    }
  }

  private func line() throws -> () -> any Figure {
    let (times, walk) = (try columns.read("times", count), try columns.read("walk", count))
    return {
      Plot("A random walk") { Line(x: times, y: walk).label("walk") }
        .axes(x: "time", y: "place").size(width: 1200, height: 800)
    }
  }

  private func scatter() throws -> () -> any Figure {
    let (x, y) = (try columns.read("x", count), try columns.read("y", count))
    return {
      Plot("Points") { Points(x: x, y: y) }.axes(x: "x", y: "y").size(width: 1200, height: 800)
    }
  }

  private func colored() throws -> () -> any Figure {
    let (x, y) = (try columns.read("x", count), try columns.read("y", count))
    let values = try columns.read("values", count)
    return {
      Plot("Points") { Points(x: x, y: y).color(by: values) }
        .axes(x: "x", y: "y").colorbar("distance").size(width: 1200, height: 800)
    }
  }

  private func heatmap() throws -> () -> any Figure {
    let values = try columns.read("field", count * count)
    let rows = stride(from: 0, to: values.count, by: count).map { Array(values[$0..<$0 + count]) }
    return {
      Plot("A field") { Heatmap(rows) }
        .axes(x: "x", y: "y").colorbar("value").size(width: 1200, height: 800)
    }
  }

  private func bars() throws -> () -> any Figure {
    let values = try columns.read("values", 4 * count)
    let names = (0..<count).map { "class \($0)" }
    return {
      Grid("Four classifiers", columns: 2) {
        for panel in 0..<4 {
          Plot("Classifier \(panel + 1)") {
            Bars(names, values[panel * count..<(panel + 1) * count])
          }
          .axes(x: "class", y: "score")
        }
      }
      .size(width: 1200, height: 800)
    }
  }
}
