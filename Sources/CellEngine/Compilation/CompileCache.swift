import Crypto
import Foundation
import Glibc

/// The compiled cells of earlier runs, each in a folder named by the key of all that it came from.
///
/// An entry appears whole or not at all: it is written beside and then renamed, so that several
/// runs may share the cache.
package struct CompileCache: Sendable {
  /// The folder of everything that Emaki keeps between runs.
  package let root: String

  /// The cache in its usual place, by the XDG base directories.
  package static var standard: CompileCache {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.cache"
    return CompileCache(root: base + "/emaki")
  }

  /// A cache in a folder of one's own.
  package init(root: String) {
    self.root = root
  }

  private var cells: String { root + "/cells" }
  private var sources: String { root + "/sources" }
  var runs: String { root + "/runs" }
  /// Where the compiler keeps what it made of C headers.
  var moduleCache: String { root + "/modules" }

  /// Keeps the code of a module; later compilations look there for what notes refer to.
  ///
  /// - Returns: the path of the file.
  func keepSource(_ code: String, of key: String) throws(EngineError) -> String {
    try keep(code, as: "\(key).swift", in: sources)
  }

  /// The path of a module map that stands for the system's libraries.
  func emptyModuleMap() throws(EngineError) -> String {
    try keep(Installation.emptyModuleMap, as: "libraries.modulemap", in: root)
  }

  /// Writes a file unless it is there already; returns its path.
  private func keep(
    _ text: String, as name: String, in folder: String
  ) throws(EngineError) -> String {
    let path = "\(folder)/\(name)"
    let text = Data(text.utf8)
    guard FileManager.default.contents(atPath: path) != text else { return path }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cacheUnwritable(path: folder, reason: error.reason)
    }
    return path
  }

  /// Removes all compiled cells.
  ///
  /// While notebooks run, what their compilers may be reading stays.
  ///
  /// - Parameter completely: Whether to remove also what the compiler made of the system's C
  ///   headers, which does not depend on any notebook.
  package func clean(completely: Bool = false) throws(EngineError) {
    guard FileManager.default.fileExists(atPath: root) else { return }
    try whileNoRunBegins { () throws(EngineError) in removeAbandonedRuns() }
    let isInUse = (try? FileManager.default.contentsOfDirectory(atPath: runs))?.isEmpty == false
    for path in isInUse ? [cells] : completely ? [root] : [cells, sources]
    where FileManager.default.fileExists(atPath: path) {
      // Out of the way at once: runs that go on may add to it all the while.
      let doomed = "\(path).removed-\(getpid())"
      guard rename(path, doomed) == 0 else {
        throw .cacheUnwritable(path: path, reason: String(cString: strerror(errno)))
      }
      do {
        try FileManager.default.removeItem(atPath: doomed)
      } catch {
        throw .cacheUnwritable(path: doomed, reason: error.reason)
      }
    }
  }

  // MARK: Entries

  /// The key of what is made from the given texts; the order counts.
  package static func key(of parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Data("\(part.utf8.count):".utf8))
      hash.update(data: Data(part.utf8))
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    .joined()
  }

  /// Keeps files under a key; where another run was quicker, its entry stays.
  func store(_ files: [String], as key: String, from run: RunFolder) throws(EngineError) {
    let path = "\(cells)/\(key)"
    let beside = "\(run.path)/entry-\(key)"
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: cells, withIntermediateDirectories: true)
      try manager.createDirectory(atPath: beside, withIntermediateDirectories: true)
      for file in files { try Self.link("\(run.path)/\(file)", "\(beside)/\(file)") }
    } catch {
      throw .cacheUnwritable(path: cells, reason: error.reason)
    }
    if rename(beside, path) != 0, errno == ENOENT {
      // The cache was emptied in between.
      try? manager.createDirectory(atPath: cells, withIntermediateDirectories: true)
    }
    if manager.fileExists(atPath: beside), rename(beside, path) != 0 {
      let reason = String(cString: strerror(errno))
      guard manager.fileExists(atPath: path) else {
        throw .cacheUnwritable(path: cells, reason: reason)
      }
      try? manager.removeItem(atPath: beside)
    }
  }

  /// Brings the files of an entry into a run's folder, where they stay when the cache is emptied.
  ///
  /// - Returns: whether the cache had them all.
  func fetch(_ files: [String], of key: String, into run: RunFolder) -> Bool {
    let path = "\(cells)/\(key)"
    guard FileManager.default.fileExists(atPath: path) else { return false }
    do {
      for file in files {
        unlink("\(run.path)/\(file)")
        try Self.link("\(path)/\(file)", "\(run.path)/\(file)")
      }
      return true
    } catch {
      return false
    }
  }

  /// Gives a file a second name, or copies it where the file system has no links.
  private static func link(_ source: String, _ target: String) throws {
    if Glibc.link(source, target) != 0 {
      try FileManager.default.copyItem(atPath: source, toPath: target)
    }
  }
}
