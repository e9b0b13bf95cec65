/// The colours that a reader prefers.
package enum ColorScheme: String, Sendable, CaseIterable {
  case light, dark
}

/// What a page is shown on.
package enum Media: String, Sendable {
  case screen, print
}

extension BrowserPage {
  /// Gives the open page a window of another size, and lets its script see to that.
  package func resize(width: Int, height: Int = 800) async throws {
    try await setWindow(width: width, height: height)
    try await evaluate(
      "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))")
  }

  /// Gives the page a window of some size.
  func setWindow(width: Int, height: Int) async throws {
    try await call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": 1, "mobile": false,
      ])
  }

  /// Gives the page a reader who prefers some colours, and something to be shown on.
  package func prefer(_ scheme: ColorScheme, media: Media = .screen) async throws {
    let preference: JSON = ["name": "prefers-color-scheme", "value": .string(scheme.rawValue)]
    try await call(
      "Emulation.setEmulatedMedia",
      ["media": .string(media.rawValue), "features": [preference]])
  }
}
