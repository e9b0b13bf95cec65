import Foundation

/// The browser that prints.
enum BrowserProgram {
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ]

  /// The path of Chromium: what `CHROMIUM` says, or the first of its names on the `PATH`.
  static func find() throws(PrintError) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["CHROMIUM"], !named.isEmpty {
      guard let path = executable(named, environment) else { throw .browserMissing(named: named) }
      return path
    }
    for name in names {
      if let path = executable(name, environment) { return path }
    }
    throw .browserMissing(named: nil)
  }

  private static func executable(_ name: String, _ environment: [String: String]) -> String? {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
