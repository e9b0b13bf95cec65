import CellEngine
import Foundation
import NeuralNetwork

/// Brings the files of a set into a folder, each checked before it takes its place.
struct SetDownload {
  var set: MNIST
  var source: DataSource
  /// The folder to put the files into.
  var folder: String
  /// How many seconds to wait for a host that sends nothing.
  var timeout: Int
  /// Whether only the known files will do.
  var verifies: Bool

  private let progress = DownloadProgress()

  init(set: MNIST, source: DataSource, folder: String, timeout: Int, verifies: Bool) {
    self.set = set
    self.source = source
    self.folder = folder
    self.timeout = timeout
    self.verifies = verifies
  }

  /// Brings what is not there yet.
  func run() throws {
    let sourceFolder = try findSourceFolder()
    try FileOutput.makeFolder(folder)
    for file in set.files {
      if verifies, let path = set.path(of: file, in: folder), isRight(file, at: path) {
        progress.say("\(file.name)  already there")
      } else if let sourceFolder {
        try copy(file, from: sourceFolder)
      } else if case .server(let url) = source {
        try download(file, from: url)
      }
    }
    try set.check(in: folder, verify: verifies)
  }

  // MARK: From a folder

  /// The folder to copy from, which has all files; `nil` when they come from a server.
  private func findSourceFolder() throws(DownloadError) -> String? {
    guard case .folder(let folder) = source else { return nil }
    let missing = ["\(folder)/\(set.rawValue)", folder].map { candidate in
      (candidate, set.files.filter { set.path(of: $0, in: candidate) == nil }.map(\.name))
    }
    if let complete = missing.first(where: { $0.1.isEmpty }) { return complete.0 }
    throw .notInFolder(folder, missing: missing[1].1)
  }

  private func copy(_ file: KnownFile, from folder: String) throws {
    guard let original = set.path(of: file, in: folder) else {
      throw DownloadError.notInFolder(folder, missing: [file.name])
    }
    let isCompressed = original.hasSuffix(".gz")
    let part = try PartialFile(place(file, isCompressed: isCompressed))
    do {
      try part.copy(original)
      try check(file, in: part, from: original)
    } catch {
      part.remove()
      throw error
    }
    try finish(file, part, isCompressed: isCompressed)
  }

  // MARK: From a server

  private func download(_ file: KnownFile, from folder: URL) throws {
    let url = folder.appending(path: file.name + ".gz")
    let part = try PartialFile(place(file, isCompressed: true))
    let begun = part.count
    try transfer(url, file, into: part)
    do {
      try check(file, in: part, from: url.absoluteString)
    } catch {
      part.remove()
      guard begun > 0 else { throw error }
      // The beginning may have been another file's: once more, from nothing.
      return try download(file, from: folder)
    }
    try finish(file, part, isCompressed: true)
  }

  private func transfer(_ url: URL, _ file: KnownFile, into part: PartialFile) throws {
    let transfer = Transfer(url, into: part, timeout: timeout) { received, total in
      progress.update(file.name, received, of: total)
    }
    do {
      try transfer.run()
    } catch {
      progress.clear()
      if part.count == 0 { part.remove() }
      throw error
    }
  }

  // MARK: Both

  private func place(_ file: KnownFile, isCompressed: Bool) -> String {
    "\(folder)/\(file.name)\(isCompressed ? ".gz" : "")"
  }

  /// Puts a file that has come into its place, and takes away its other form, which may be damaged
  /// and would be read instead when it is the compressed one.
  private func finish(_ file: KnownFile, _ part: PartialFile, isCompressed: Bool) throws {
    try part.finish()
    try FileOutput.remove(place(file, isCompressed: !isCompressed))
    progress.finish(file.name, bytes: part.count, isVerified: verifies)
  }

  private func isRight(_ file: KnownFile, at path: String) -> Bool {
    (try? set.check(file, at: path, verify: verifies)) != nil
  }

  private func check(_ file: KnownFile, in part: PartialFile, from source: String) throws {
    do {
      try set.check(file, at: part.path, verify: verifies)
    } catch DataError.invalidFile(_, let fault, _) {
      throw DownloadError.wrongFile(source: source, set: set, fault)
    }
  }
}
