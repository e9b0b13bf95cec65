/// Why a browser could not be asked something.
package enum BrowserError: Error {
  /// There is no Chromium on this machine.
  case missing
  /// It has ended, or never began.
  case ended
  /// It did not answer for so long that it never will.
  case silent(method: String)
  /// It does not do what it was asked for.
  case refused(method: String, message: String)
  /// Script that a test ran in a page has failed.
  case exception(String)
  /// Nothing in the page matches a selector.
  case noElement(selector: String)
  /// The checks for accessibility are not there.
  case axeMissing(path: String)
}

extension BrowserError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "These tests need Chromium: apt-get install chromium"
    case .ended: "Chromium has ended; does `chromium --headless --no-sandbox` run on this machine?"
    case .silent(let method): "Chromium does not answer \(method)."
    case .refused(let method, let message): "Chromium refuses \(method): \(message)"
    case .exception(let text): "The script of a test has failed in the page: \(text)"
    case .noElement(let selector): "The page has no element \(selector)."
    case .axeMissing(let path): "These tests need axe-core at \(path): make test-packages"
    }
  }
}
