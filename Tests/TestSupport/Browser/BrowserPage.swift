import Foundation
import Synchronization

/// A page in the browser, which is closed when nobody refers to it any more.
package final class BrowserPage: Sendable {
  private struct Log {
    var requests: [String] = []
    var consoleMessages: [String] = []
  }

  private let browser: Browser
  private let tab: BrowserTab
  private let file: URL
  private let log = Mutex(Log())

  /// Makes a page that is to show a document in a tab.
  init(_ html: String, in tab: BrowserTab, of browser: Browser, file: URL) throws {
    self.browser = browser
    self.tab = tab
    self.file = file
    try html.write(to: file, atomically: true, encoding: .utf8)
    tab.listen { [weak self] in self?.note($0, $1) }
  }

  deinit {
    tab.listen(nil)
    browser.takeBack(tab)
    try? FileManager.default.removeItem(at: file)
  }

  /// Gives a command to the page.
  @discardableResult
  func call(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await tab.call(method, parameters)
  }

  // MARK: Loading

  /// Loads the document anew, and waits until it is there.
  package func reload() async throws {
    try await navigate(to: file.absoluteString)
  }

  /// Goes to an address, and waits until what is there has loaded.
  package func navigate(to address: String) async throws {
    try await call("Page.navigate", ["url": .string(address)])
    while try await evaluate("document.readyState") != "complete" {
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  // MARK: What has happened

  /// The addresses that the page has asked for, without its own and those that hold their data.
  package var requests: [String] { log.withLock { $0.requests } }

  /// What the console says is wrong: errors of scripts, and what the page's policy forbids.
  package var consoleMessages: [String] { log.withLock { $0.consoleMessages } }

  private func note(_ event: String, _ parameters: JSON) {
    switch event {
    case "Network.requestWillBeSent":
      let address = parameters["request"]["url"].string ?? ""
      guard address != file.absoluteString, !address.hasPrefix("data:") else { return }
      log.withLock { $0.requests.append(address) }
    case "Log.entryAdded": noteMessage(parameters["entry"]["text"])
    case "Runtime.exceptionThrown":
      let details = parameters["exceptionDetails"]
      noteMessage(details["exception"]["description"], or: details["text"])
    case "Runtime.consoleAPICalled":
      let words = parameters["args"].array.map { $0["value"].string ?? "" }
      noteMessage(.string(words.joined(separator: " ")))
    default: break
    }
  }

  private func noteMessage(_ message: JSON, or other: JSON = nil) {
    let text = message.string ?? other.string ?? "a message without words"
    log.withLock { $0.consoleMessages.append(text) }
  }
}
