public import CellProtocol
public import Foundation

extension MIMEBundle {
  /// A bundle of plain text.
  public init(text: String) {
    self.init(representations: ["text/plain": Data(text.utf8)])
  }

  /// A bundle of HTML, with the plain text for where HTML cannot be shown.
  ///
  /// A report shows the HTML without scripts, event handlers and whatever is fetched.
  public init(html: String, text: String) {
    self.init(representations: ["text/html": Data(html.utf8), "text/plain": Data(text.utf8)])
  }

  /// A bundle of an SVG picture, with the words for readers who do not see it.
  public init(svg: String, alternativeText: String) {
    self.init(
      representations: ["image/svg+xml": Data(svg.utf8)], alternativeText: alternativeText)
  }

  /// A bundle of a PNG picture of a size in CSS pixels, with the words for who does not see it.
  public init(png: Data, width: Int? = nil, height: Int? = nil, alternativeText: String) {
    self.init(
      representations: ["image/png": png], width: width, height: height,
      alternativeText: alternativeText)
  }

  /// The plain text, where the bundle has one.
  package var text: String? {
    representations["text/plain"].map { String(decoding: $0, as: UTF8.self) }
  }
}
