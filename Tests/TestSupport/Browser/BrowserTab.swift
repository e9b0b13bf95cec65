import Foundation

/// A tab of the browser with a profile of its own, which shows one page after another: a new one
/// costs more than all that most tests ask.
struct BrowserTab: Sendable {
  private let connection: DevToolsConnection
  private let session: String

  init(_ connection: DevToolsConnection) async throws {
    self.connection = connection
    let context = try await connection.call("Target.createBrowserContext")["browserContextId"]
    let target = try await connection.call(
      "Target.createTarget", ["url": "about:blank", "browserContextId": context])
    let answer = try await connection.call(
      "Target.attachToTarget", ["targetId": target["targetId"], "flatten": true])
    session = answer["sessionId"].string ?? ""
    for domain in ["Page", "Runtime", "Log", "Network"] { try await call("\(domain).enable") }
    try await call("Emulation.setFocusEmulationEnabled", ["enabled": true])
    let permissions: JSON = ["clipboardReadWrite", "clipboardSanitizedWrite"]
    _ = try await connection.call(
      "Browser.grantPermissions", ["permissions": permissions, "browserContextId": context])
  }

  /// Gives the tab a command.
  @discardableResult
  func call(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await connection.call(method, parameters, session: session)
  }

  /// Has what happens in the tab told to a listener, or to nobody.
  func listen(_ listener: DevToolsConnection.Listener?) {
    connection.listen(to: session, listener)
  }

  /// Forgets the page that the tab has shown, and all that it stored.
  ///
  /// - Parameter folder: A folder for an empty file, since files share what they store.
  func clear(in folder: URL) async throws {
    let empty = folder.appending(path: "empty.html")
    try "".write(to: empty, atomically: true, encoding: .utf8)
    try await call("Page.navigate", ["url": .string(empty.absoluteString)])
    try await call("Runtime.evaluate", ["expression": "localStorage.clear()"])
  }
}
