import Foundation
import Glibc

extension CompileCache {
  /// Makes a folder for the files of one run.
  package func makeRunFolder() throws(EngineError) -> RunFolder {
    // Until it is locked, others would take a new folder for an abandoned one.
    try whileNoRunBegins { () throws(EngineError) in
      removeAbandonedRuns()
      var template = Array("\(runs)/\(getpid())-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else {
        throw .cacheUnwritable(path: runs, reason: String(cString: strerror(errno)))
      }
      let path = String(
        decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      return RunFolder(path: path, lock: RunFolder.lock(path + "/lock"))
    }
  }

  /// Does something while no other process makes or removes the folder of a run.
  func whileNoRunBegins<Result>(
    _ body: () throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    do {
      try FileManager.default.createDirectory(atPath: runs, withIntermediateDirectories: true)
    } catch {
      throw .cacheUnwritable(path: runs, reason: error.reason)
    }
    guard let lock = RunFolder.lock(root + "/runs.lock", waiting: true) else {
      throw .cacheUnwritable(path: root, reason: String(cString: strerror(errno)))
    }
    defer { close(lock) }
    return try body()
  }

  /// Removes the folders of runs that have ended without doing so themselves; only while no other
  /// run begins.
  func removeAbandonedRuns() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: runs)) ?? [] {
      let path = "\(runs)/\(name)"
      // A lock that can be had belongs to nobody any more.
      guard let lock = RunFolder.lock(path + "/lock") else { continue }
      try? FileManager.default.removeItem(atPath: path)
      close(lock)
    }
  }
}

/// The folder in which one run puts its modules together.
package struct RunFolder: Sendable {
  package let path: String
  /// The descriptor of the lock that says that the run goes on.
  fileprivate let lock: Int32?

  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
    if let lock { close(lock) }
  }

  /// Takes a lock; `nil` where another process has it and that is not to be waited for.
  fileprivate static func lock(_ path: String, waiting: Bool = false) -> Int32? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
