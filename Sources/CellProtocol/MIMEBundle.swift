public import Foundation

/// A value in one or several representations, of which a report shows the richest that it can.
public struct MIMEBundle: Codable, Sendable, Equatable {
  /// The representations by MIME type: `text/plain`, `text/html`, `image/png`, `image/svg+xml`.
  ///
  /// `image/png;theme=dark` is a variant of `image/png` for readers who prefer light on dark.
  public var representations: [String: Data]
  /// The type of the representation that stands in the prose, in the place of an expression.
  package static let inlineValueType = "application/vnd.emaki.inline-value"

  /// The width of an image, in CSS pixels.
  public var width: Int?
  /// The height of an image, in CSS pixels.
  public var height: Int?
  /// What an image shows, in words.
  public var alternativeText: String?
  /// Whether these words were made from the data, so that an author's would be better.
  public var hasGeneratedText = false

  /// Creates a bundle from its representations, and for an image its size in CSS pixels.
  public init(
    representations: [String: Data] = [:], width: Int? = nil, height: Int? = nil,
    alternativeText: String? = nil
  ) {
    self.representations = representations
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
  }
}
