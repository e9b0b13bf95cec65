import Foundation

/// A run of the program that draws a figure into files, in a folder of its own.
struct FigureWriterProcess {
  let folder: URL
  let status: Int32
  let error: String

  /// Runs the program to its end; `preparation` is shell that runs before it.
  init(_ names: [String], preparation: String = "true") throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "figure-writer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = Self.binaries.appending(path: "FigureWriter").path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(preparation); exec \"$0\" \"$@\"", program] + names
    process.currentDirectoryURL = folder
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    error = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The names of the files that it left behind.
  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  func cleanUp() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The folder in which the package manager builds.
  private static let binaries = URL(
    filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  ).deletingLastPathComponent()
}
