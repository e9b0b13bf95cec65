import CellEngine
import Foundation

/// A file that is still on its way: `NAME.part` beside the place where it will be.
///
/// It is locked against other processes, and stays when a download ends early, so that the next
/// one can go on from its end.
final class PartialFile: Sendable {
  /// The path of the unfinished file.
  let path: String
  private let place: String
  private let file: FileHandle

  /// Opens the unfinished file of a place, or begins one.
  init(_ place: String) throws {
    self.place = place
    path = place + ".part"
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw FileError(path: path, reason: systemReason()) }
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw DownloadError.busy(path) }
      // Another process may have finished or removed the file between the opening and the lock,
      // which would then hold for a file that is no longer at the path.
      guard isOpen(descriptor, at: path) else { continue }
      self.file = file
      return
    }
  }

  /// The number of bytes that have arrived.
  var count: Int {
    var information = stat()
    return fstat(file.fileDescriptor, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Adds bytes to the end.
  func append(_ data: Data) throws(FileError) {
    do {
      try file.seekToEnd()
      try file.write(contentsOf: data)
    } catch {
      throw FileError(path: path, reason: error.reason)
    }
  }

  /// Forgets what has arrived.
  func empty() throws(FileError) {
    guard count > 0 else { return }
    do {
      try file.truncate(atOffset: 0)
    } catch {
      throw FileError(path: path, reason: error.reason)
    }
  }

  /// Becomes a copy of another file.
  func copy(_ original: String) throws {
    try empty()
    let source: FileHandle
    do {
      source = try FileHandle(forReadingFrom: URL(filePath: original))
      while let data = try source.read(upToCount: 1 << 20), !data.isEmpty { try append(data) }
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(path: path, reason: "\(original): \(error.reason)")
    }
  }

  /// Takes its place, whole.
  func finish() throws(FileError) {
    guard rename(path, place) == 0 else { throw FileError(path: place, reason: systemReason()) }
  }

  /// Removes what has arrived.
  func remove() {
    unlink(path)
  }
}

/// Whether what is at a path is the file that is open.
private func isOpen(_ descriptor: CInt, at path: String) -> Bool {
  var (opened, named) = (stat(), stat())
  guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return false }
  return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
}
