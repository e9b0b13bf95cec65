import Foundation

/// What the environment says of data.
enum DataEnvironment {
  /// Makes `EMAKI_DATA` absolute: cells run in the folder of their notebook, and not in ours.
  static func makeAbsolute() {
    guard let path = ProcessInfo.processInfo.environment["EMAKI_DATA"], !path.isEmpty
    else { return }
    setenv("EMAKI_DATA", URL(filePath: path).standardizedFileURL.path, 1)
  }
}
