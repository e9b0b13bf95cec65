import Foundation

extension BrowserPage {
  /// The value of an expression of JavaScript in the page; of a promise, what it is kept with.
  @discardableResult
  package func evaluate(_ expression: String) async throws -> JSON {
    let answer = try await call(
      "Runtime.evaluate",
      [
        "expression": .string(expression), "returnByValue": true, "awaitPromise": true,
        "userGesture": true,
      ])
    let details = answer["exceptionDetails"]
    if details != .null {
      let text = details["exception"]["description"].string ?? details["text"].string
      throw BrowserError.exception(text ?? "\(details)")
    }
    return answer["result"]["value"]
  }

  /// Waits until an expression has a value, up to ten seconds; returns the value that it has then.
  package func evaluate(_ expression: String, until value: JSON) async throws -> JSON {
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      let answer = try await evaluate(expression)
      if answer == value || ContinuousClock.now > deadline { return answer }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// The value of an expression about the first element that a selector finds, which it calls `e`.
  @discardableResult
  package func evaluate(_ expression: String, of selector: String) async throws -> JSON {
    let name = String(decoding: try JSONEncoder().encode(selector), as: UTF8.self)
    let isThere = try await evaluate("document.querySelector(\(name)) !== null")
    guard isThere == true else { throw BrowserError.noElement(selector: selector) }
    return try await evaluate("(e => (\(expression)))(document.querySelector(\(name)))")
  }

  /// The computed value of a property of the first element that a selector finds.
  package func style(_ property: String, of selector: String) async throws -> String {
    try await evaluate("getComputedStyle(e).getPropertyValue('\(property)')", of: selector).string
      ?? ""
  }

  /// By how much the page is wider than its window, in pixels.
  package var overflow: Double {
    get async throws {
      let root = "document.documentElement"
      return try await evaluate("\(root).scrollWidth - innerWidth").number ?? .infinity
    }
  }

  /// Gives what happens by itself the time to happen.
  package func settle(for time: Duration = .milliseconds(200)) async throws {
    try await Task.sleep(for: time)
  }

  /// What the window shows, as a PNG.
  package func screenshot() async throws -> [UInt8] {
    let answer = try await call("Page.captureScreenshot", ["format": "png"])
    return [UInt8](Data(base64Encoded: answer["data"].string ?? "") ?? Data())
  }
}
