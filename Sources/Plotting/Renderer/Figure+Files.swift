extension Figure {
  /// Draws the figure into a file whose name ends in `.png`, `.svg` or `.pdf`.
  ///
  /// The file appears under its name when it is complete, never before.
  /// - Parameters:
  ///   - path: The path of the file, whose folder must exist.
  ///   - scale: Pixels per CSS pixel of a PNG; the others are sharp at any size.
  /// - Throws: A ``PlottingError`` if the figure cannot be drawn or the file cannot be written.
  public func write(to path: String, scale: Double = 2) throws(PlottingError) {
    try FileWriter.write(file(for: path, scale: scale), to: path)
  }

  private func file(for path: String, scale: Double) throws(PlottingError) -> [UInt8] {
    switch path.lowercased().suffix(4) {
    case ".png": try png(scale: scale)
    case ".svg": Array(try svg().utf8)
    case ".pdf": try pdf()
    default: throw .unknownFormat(path: path)
    }
  }
}
