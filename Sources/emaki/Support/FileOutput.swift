import CellEngine
import Foundation

/// A file that could not be written.
struct FileError: Error, CustomStringConvertible {
  var path: String
  var reason: String

  var description: String { "cannot write \(path): \(reason)" }
}

/// The system's words for why its last function failed.
func systemReason() -> String {
  String(cString: strerror(errno))
}

/// Writes files whole or not at all.
enum FileOutput {
  /// Writes to standard output, and says so when that takes no more.
  static func writeToStandardOutput(_ text: String) throws(FileError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw FileError(path: "to standard output", reason: error.reason)
    }
  }

  /// Makes a folder and those that it lies in, where they are missing.
  static func makeFolder(_ path: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError(path: path, reason: error.reason)
    }
  }

  /// Removes a file, if there is one.
  static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw FileError(path: path, reason: systemReason())
    }
  }

  /// Writes beside the file and then renames, so that nobody ever sees half of it.
  static func write(_ text: String, to path: String) throws(FileError) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes beside the file and then renames, so that nobody ever sees half of it.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    try makeFolder(folder.path)
    let beside = folder.appending(path: ".\(url.lastPathComponent).\(getpid())").path
    defer { unlink(beside) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: beside))
    } catch {
      throw FileError(path: path, reason: error.reason)
    }
    guard rename(beside, path) == 0 else {
      throw FileError(path: path, reason: systemReason())
    }
  }
}
