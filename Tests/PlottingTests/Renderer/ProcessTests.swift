import Foundation
import Plotting
import Testing

/// What only shows in a process of its own.
@Suite struct FigureProcessTests {
  private static let names = ["figure.png", "figure.svg", "figure.pdf"]

  @Test("Two processes write the same bytes, whatever else one of them has drawn before")
  func deterministic() throws {
    let first = try FigureWriterProcess(Self.names)
    let second = try FigureWriterProcess(["before.pdf", "before.svg"] + Self.names)
    defer { [first, second].forEach { $0.cleanUp() } }
    #expect(first.status == 0 && second.status == 0)
    for name in Self.names {
      let bytes = try first.bytes(of: name)
      #expect(bytes.count > 10_000)
      #expect(try bytes == second.bytes(of: name), "\(name)")
    }
  }

  @Test("No file names a folder, a user or a date")
  func anonymous() throws {
    let run = try FigureWriterProcess(["figure.svg", "figure.pdf"])
    defer { run.cleanUp() }
    for name in try run.files {
      let file = Data(try run.bytes(of: name))
      for word in ["CreationDate", "ModDate", run.folder.path, "file:"] {
        #expect(file.range(of: Data(word.utf8)) == nil, "\(name)")
      }
    }
  }

  @Test("A character that no font has is named once, and the figure is drawn")
  func missingCharacter() throws {
    let run = try FigureWriterProcess(Self.names)
    defer { run.cleanUp() }
    #expect(try run.files == Self.names.sorted())
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(run.error.contains("U+10FFFD") && run.error.contains("DejaVu Sans"))
  }

  @Test(
    "A disk that takes no more leaves an error in words, and no half of a file", arguments: names)
  func fullDisk(name: String) throws {
    let run = try FigureWriterProcess([name], preparation: "trap '' XFSZ; ulimit -f 8")
    defer { run.cleanUp() }
    #expect(run.status == 1, "\(run)")
    #expect(run.error.contains("\(name) could not be written: "))
    #expect(try run.files == [])
  }
}
