/// A place on the drawing sheet, or a shift of it: x to the right, y down.
package typealias SheetPoint = SIMD2<Float>

/// One form of a digit: strokes in a box of 100 by 100 units, as someone would draw them.
package struct Glyph: Sendable, Hashable {
  /// The strokes; where one ends and the next begins at the same place, the pen turns a corner.
  package let strokes: [Stroke]

  init(_ strokes: Stroke...) {
    self.strokes = strokes
  }

  /// The forms of a digit that the hands of a part choose from.
  package static func forms(of digit: Int, in part: DatasetPart) -> [Glyph] {
    switch part {
    case .training: trainingForms[digit]
    case .test: testForms[digit]
    }
  }

  /// What the pen does before it is lifted or turns a corner.
  package struct Stroke: Sendable, Hashable {
    /// The places that the pen passes.
    package let points: [SheetPoint]
    /// Whether it passes them in one bend, rather than straight from each to the next.
    package let isSmooth: Bool

    /// Straight from point to point: x and y in turn.
    static func line(_ coordinates: Float...) -> Stroke {
      Stroke(points: sheetPoints(coordinates), isSmooth: false)
    }

    /// Smoothly through all points: x and y in turn.
    static func curve(_ coordinates: Float...) -> Stroke {
      Stroke(points: sheetPoints(coordinates), isSmooth: true)
    }

    private static func sheetPoints(_ coordinates: [Float]) -> [SheetPoint] {
      stride(from: 0, to: coordinates.count, by: 2).map {
        SheetPoint(coordinates[$0], coordinates[$0 + 1])
      }
    }
  }
}
