/// A bitmap that the page holds within itself.
struct EmbeddedImage {
  let kind: ImageKind
  let bytes: [UInt8]
  let alternativeText: String
  /// The width in CSS pixels; by default, that of the file.
  var width: Int?
  /// The height in CSS pixels; by default, that of the file.
  var height: Int?

  var html: HTML {
    let size = PNGSize(bytes)
    let width = (width ?? size?.width).map(String.init)
    let height = (height ?? size?.height).map(String.init)
    // A type and characters of base64 need no escapes.
    let source = HTML(verbatim: kind.dataAddress(of: bytes))
    return """
      <img\(attribute: "alt", alternativeText)\(attribute: "width", width)\
      \(attribute: "height", height) src="\(source)">
      """
  }
}
