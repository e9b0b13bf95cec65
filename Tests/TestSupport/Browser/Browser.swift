import Foundation
import Synchronization

/// Debian's Chromium without a window, driven through its DevTools protocol.
///
/// All tests share one. It ends with the process of the tests, however that ends: the browser quits
/// when nobody holds the other end of its connection.
package final class Browser: Sendable {
  private let connection: DevToolsConnection
  /// The profile and the pages, which go when the browser ends.
  private let folder: URL
  private let unusedTabs = Mutex<[BrowserTab]>([])

  private static let start = Task { try await Browser() }

  /// The browser, which the first test starts.
  package static var shared: Browser {
    get async throws { try await start.value }
  }

  private init() async throws {
    guard Self.isInstalled else { throw BrowserError.missing }
    folder = FileManager.default.temporaryDirectory.appending(path: "emaki-browser-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    connection = DevToolsConnection(descriptor: try Self.launch(in: folder))
    _ = try await connection.call("Browser.getVersion")
  }

  /// Opens a page in a profile of its own.
  ///
  /// - Parameters:
  ///   - html: The whole page, which is opened from a file.
  ///   - javaScript: Whether the page's own script may run.
  package func open(
    _ html: String, width: Int = 1_280, height: Int = 800, colorScheme: ColorScheme = .light,
    media: Media = .screen, javaScript: Bool = true
  ) async throws -> BrowserPage {
    let file = folder.appending(path: "\(UUID()).html")
    let page = try BrowserPage(html, in: try await takeTab(), of: self, file: file)
    try await page.setWindow(width: width, height: height)
    try await page.prefer(colorScheme, media: media)
    try await page.call("Emulation.setScriptExecutionDisabled", ["value": .bool(!javaScript)])
    try await page.reload()
    return page
  }

  // MARK: Tabs

  private func takeTab() async throws -> BrowserTab {
    guard let tab = unusedTabs.withLock({ $0.popLast() }) else {
      return try await BrowserTab(connection)
    }
    try await tab.clear(in: folder)
    return tab
  }

  /// Takes the tab of a page that nobody refers to any more.
  func takeBack(_ tab: BrowserTab) {
    unusedTabs.withLock { $0.append(tab) }
  }

  // MARK: The process

  private static var isInstalled: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/chromium") }
  }

  /// Starts the browser; returns the connection to it.
  private static func launch(in folder: URL) throws -> CInt {
    var ends: [CInt] = [-1, -1]
    guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { throw BrowserError.ended }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The browser expects its connection at the descriptors 3 and 4.
    let script = #""$@" 3<&0 4>&0 </dev/null >/dev/null 2>&1; rm -rf "$0""#
    process.arguments =
      ["-c", script, folder.path, "chromium", "--user-data-dir=\(folder.path)"] + flags
    process.standardInput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    try process.run()
    return ends[0]
  }

  private static let flags = [
    // A mouse, which a machine without a screen may lack.
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2",
    "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
    "--disable-extensions", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-dev-shm-usage", "--password-store=basic", "--hide-scrollbars",
  ]
}
