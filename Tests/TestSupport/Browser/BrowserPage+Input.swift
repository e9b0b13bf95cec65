/// A key that tests press.
package enum Key: String, Sendable {
  case tab = "Tab"
  case enter = "Enter"
  case end = "End"
  case escape = "Escape"

  fileprivate var code: Int {
    switch self {
    case .tab: 9
    case .enter: 13
    case .end: 35
    case .escape: 27
    }
  }

  /// What the key types.
  fileprivate var text: JSON { self == .enter ? "\r" : .null }
}

extension BrowserPage {
  /// Brings an element into the window and clicks on its middle with the mouse.
  package func click(_ selector: String) async throws {
    let middle = try await evaluate(
      """
      (e.scrollIntoView({ block: "center", behavior: "instant" }), e = e.getBoundingClientRect(),
      [e.x + e.width / 2, e.y + e.height / 2])
      """, of: selector
    ).array
    guard middle.count == 2 else { throw BrowserError.noElement(selector: selector) }
    for type in ["mouseMoved", "mousePressed", "mouseReleased"] {
      try await call(
        "Input.dispatchMouseEvent",
        [
          "type": .string(type), "x": middle[0], "y": middle[1], "clickCount": 1,
          "button": type == "mouseMoved" ? "none" : "left",
        ])
    }
  }

  /// Presses a key and releases it.
  package func press(_ key: Key) async throws {
    for type in [key.text == .null ? "rawKeyDown" : "keyDown", "keyUp"] {
      var event: [String: JSON] = [
        "type": .string(type), "key": .string(key.rawValue), "code": .string(key.rawValue),
        "windowsVirtualKeyCode": .number(Double(key.code)),
      ]
      if type == "keyDown" { event["text"] = key.text }
      try await call("Input.dispatchKeyEvent", .object(event))
    }
  }
}
