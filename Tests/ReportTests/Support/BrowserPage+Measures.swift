import Foundation
import TestSupport

extension BrowserPage {
  /// How wide the first element that a selector finds is shown.
  func width(of selector: String) async throws -> Double? {
    try await evaluate("e.getBoundingClientRect().width", of: selector).number
  }
}

extension String {
  /// The text's bytes in Base64.
  var inBase64: String { Data(utf8).base64EncodedString() }
}
