/// A picture over ranges of both axes: its row 0 at the greatest y, its column 0 at the least x.
package struct PlacedRaster {
  package var raster: Raster
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
  package var isSmooth: Bool

  package init(
    raster: Raster, x: ClosedRange<Double>, y: ClosedRange<Double>, isSmooth: Bool
  ) {
    self.raster = raster
    self.x = x
    self.y = y
    self.isSmooth = isSmooth
  }

  /// Cairo draws no image that has more pixels on a side.
  private static let longestSide = 32_767

  /// The rectangle that the ranges fill on the figure.
  package func bounds(in area: PlotArea) -> Rectangle {
    Rectangle(around: [
      area.place(x: x.lowerBound, y: y.lowerBound), area.place(x: x.upperBound, y: y.upperBound),
    ])
  }

  /// The picture on the figure, mirrored where an axis is reversed.
  package func item(in area: PlotArea) -> SceneItem {
    let bounds = bounds(in: area)
    // Zoomed in far, the whole image would be larger than Cairo's coordinates reach.
    guard area.frame.expanded(by: 10_000).contains(bounds), area.x.scale.isLinear,
      area.y.scale.isLinear, max(raster.width, raster.height) <= Self.longestSide
    else { return .image(resampled(in: area), area.frame, isSmooth: false) }
    var turned = raster
    if area.x.position(of: x.upperBound) < area.x.position(of: x.lowerBound) {
      turned = turned.mirrored
    }
    if area.y.position(of: y.upperBound) > area.y.position(of: y.lowerBound) {
      turned = turned.upsideDown
    }
    return .image(turned, bounds, isSmooth: isSmooth)
  }

  /// One pixel for each of the area, for axes on which cells are not equally wide.
  private func resampled(in area: PlotArea) -> Raster {
    let frame = area.frame
    let width = max(1, Int(frame.width * area.resolution))
    let height = max(1, Int(frame.height * area.resolution))
    let columns = (0..<width).map { pixel in
      let place = frame.minX + (Double(pixel) + 0.5) / Double(width) * frame.width
      return Self.cell(at: area.x.value(at: place), in: x, count: raster.width)
    }
    var pixels: [UInt32] = []
    pixels.reserveCapacity(width * height)
    for pixel in 0..<height {
      let place = frame.minY + (Double(pixel) + 0.5) / Double(height) * frame.height
      let row = Self.cell(at: area.y.value(at: place), in: y, count: raster.height)
        .map { (raster.height - 1 - $0) * raster.width }
      for column in columns {
        if let row, let column {
          pixels.append(raster.pixels[row + column])
        } else {
          pixels.append(0)
        }
      }
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  private static func cell(
    at value: Double, in range: ClosedRange<Double>, count: Int
  ) -> Int? {
    guard range.contains(value) else { return nil }
    let place = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return min(Int(place * Double(count)), count - 1)
  }
}

extension Raster {
  fileprivate var mirrored: Raster {
    var mirrored = self
    for row in 0..<height {
      mirrored.pixels[row * width..<(row + 1) * width].reverse()
    }
    return mirrored
  }

  package var upsideDown: Raster {
    Raster(
      width: width, height: height,
      pixels: (0..<height).reversed().flatMap { pixels[$0 * width..<($0 + 1) * width] })
  }
}
