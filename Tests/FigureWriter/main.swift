import Foundation
import Plotting

// Draws a figure with something of everything into the files that it is given: what the tests run
// in processes of its own.
let falling = (0..<200).map { 1.0 / Double($0 + 1) }
let indices = 0..<12_000

let figure = Grid("損失 \u{10FFFD}", columns: 2) {
  Plot("Loss") {
    Line(falling).label("train")
    Line(falling.map { 1.2 * $0 }).label("validation").dashed()
  }
  .axes(x: "epoch", y: "cross-entropy").yScale(.log)
  Plot("Surface") {
    Heatmap(x: -6...6, y: -6...6, columns: 9, rows: 7) { x, y in x * y }
    Points(x: [-3.0, 0, 3], y: [-3.0, 0, 3], color: [-1.0, 0, 1])
  }
  .colorbar("value")
  Plot("Many") {
    Points(x: indices.map { $0 * 7919 % 1009 }, y: indices.map { $0 * 104_729 % 997 })
  }
}
.size(width: 700, height: 500)

do {
  for path in CommandLine.arguments.dropFirst() { try figure.write(to: path) }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
