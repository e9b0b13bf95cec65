import Foundation
import Glibc

extension CompileCache {
  /// Makes a folder for the files of one run.
  package func makeRunFolder() throws(EngineError) -> RunFolder {
    removeAbandonedRuns()
    do {
      try FileManager.default.createDirectory(atPath: runs, withIntermediateDirectories: true)
    } catch {
      throw .cacheUnwritable(path: runs, reason: error.reason)
    }
    // Hidden until it is locked: without its lock, other runs would take it for abandoned.
    var template = Array("\(runs)/.\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .cacheUnwritable(path: runs, reason: String(cString: strerror(errno)))
    }
    let hidden = String(
      decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = runs + "/" + hidden.dropFirst(runs.utf8.count + 2)
    let lock = RunFolder.lock(hidden)
    guard rename(hidden, path) == 0 else {
      throw .cacheUnwritable(path: runs, reason: String(cString: strerror(errno)))
    }
    return RunFolder(path: path, lock: lock)
  }

  /// Removes the folders of runs that have ended without doing so themselves.
  func removeAbandonedRuns() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: runs)) ?? [] {
      let path = "\(runs)/\(name)"
      if name.hasPrefix(".") {
        guard let process = pid_t(name.dropFirst().prefix(while: \.isNumber)),
          kill(process, 0) != 0, errno == ESRCH
        else { continue }
        try? FileManager.default.removeItem(atPath: path)
      } else if access(path + "/lock", F_OK) == 0, let lock = RunFolder.lock(path) {
        // A lock that can be had belongs to nobody any more.
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
      }
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

  /// Takes the lock of a run's folder; `nil` where another process has it.
  fileprivate static func lock(_ path: String) -> Int32? {
    let descriptor = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
