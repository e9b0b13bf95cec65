/// The raster of the output's pixels, on whose lines edges are sharp.
package struct PixelGrid {
  /// Pixels of the output per CSS pixel.
  package var resolution: Double

  package init(resolution: Double) {
    self.resolution = resolution
  }

  /// The line of the raster that is nearest to a coordinate.
  package func snapped(_ place: Double) -> Double {
    (place * resolution).rounded() / resolution
  }

  /// The whole number of pixels nearest to a length, but at least one.
  package func snapped(length: Double) -> Double {
    max((length * resolution).rounded(), 1) / resolution
  }
}
