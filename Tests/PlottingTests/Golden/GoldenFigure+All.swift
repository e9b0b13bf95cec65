import Plotting

extension GoldenFigure {
  /// All figures; a new one is recorded with `EMAKI_RECORD=1 swift test --filter GoldenFigures`.
  static let all: [GoldenFigure] = [
    GoldenFigure("lines-legend") {
      Plot("Loss") {
        Line(decay(rate: 0.11)).label("train")
        Line(decay(rate: 0.07)).label("validation").dashed()
      }
      .axes(x: "epoch", y: "cross-entropy").size(width: 400, height: 260)
    },
    GoldenFigure("log-axis") {
      Plot("Learning rate") {
        Line(decay(rate: 0.3)).label("fast")
        Line(decay(rate: 0.15)).label("slow")
      }
      .axes(x: "epoch", y: "rate").yScale(.log).size(width: 400, height: 260)
    },
    GoldenFigure("heatmap-points") {
      Plot("Decision surface") {
        Heatmap(x: -6...6, y: -6...6, map: .playground) { x, y in x * y / 36 }
        Points(x: [-3.0, 3, -2, 4], y: [-3.0, 3, 4, -1], color: [-1, 1, 1, -1])
      }
      .equalAspect().colorbar("prediction").size(width: 400, height: 280)
    },
    GoldenFigure("grid-letters") {
      Grid("Activations", columns: 2) {
        Plot("Sigmoid") { Line(curve { 1 / (1 + Mathematics.powerOfTen(-$0)) }) }
        Plot("ReLU") { Line(curve { max(0, $0) }) }
      }
      .letters().size(width: 480, height: 240)
    },
    GoldenFigure("dark-theme") {
      Plot("Accuracy") {
        Line(decay(rate: 0.05).map { 1 - $0 }).label("model")
        Points(x: [5, 15, 25], y: [0.3, 0.5, 0.7]).label("baseline")
      }
      .axes(x: "epoch", y: "accuracy").theme(.pinned(.dark)).size(width: 400, height: 260)
    },
    GoldenFigure("japanese") {
      Plot("損失の推移") {
        Line(decay(rate: 0.1)).label("訓練")
        Line(decay(rate: 0.06)).label("検証")
      }
      .axes(x: "エポック", y: "交差エントロピー").size(width: 400, height: 260)
    },
    GoldenFigure("print-theme") {
      Plot("Three runs") {
        for rate in [0.05, 0.1, 0.2] { Line(decay(rate: rate)).label("rate \(rate)") }
      }
      .axes(x: "epoch", y: "loss").theme(.pinned(.print)).size(width: 400, height: 260)
    },
  ]

  private static func decay(rate: Double) -> [Double] {
    (0..<30).map { Mathematics.powerOfTen(-rate * Double($0)) + 0.002 * Double($0 % 3) }
  }

  private static func curve(_ function: (Double) -> Double) -> [Double] {
    (-20...20).map { function(Double($0) / 5) }
  }
}
