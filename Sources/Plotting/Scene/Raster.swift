/// A small picture, row 0 on top, as premultiplied 0xAARRGGBB.
package struct Raster: Sendable, Equatable {
  package var width: Int
  package var height: Int
  package var pixels: [UInt32]

  package init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
