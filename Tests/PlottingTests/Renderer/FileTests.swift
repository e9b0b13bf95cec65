import Foundation
import Plotting
import Testing

@Suite struct FigureFileTests {
  private let plot = Plot { Line([1, 2]) }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "plotting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("The name's ending says the format, in any case of letters, and files appear whole")
  func formats() throws {
    try inFolder { folder in
      let names = ["a.png", "b.SVG", "c.Pdf"]
      for name in names { try plot.write(to: folder.appending(path: name).path) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
      let files = try names.map { try [UInt8](Data(contentsOf: folder.appending(path: $0))) }
      #expect(try files == [plot.png(), Array(plot.svg().utf8), plot.pdf()])
    }
  }

  @Test("A file that is there already is replaced")
  func replaces() throws {
    try inFolder { folder in
      let file = folder.appending(path: "figure.svg")
      try Data("old".utf8).write(to: file)
      try plot.write(to: file.path)
      #expect(try String(contentsOf: file, encoding: .utf8) == plot.svg())
    }
  }

  @Test("Other formats are refused with the names of those there are")
  func unknownFormat() throws {
    let error = PlottingError.unknownFormat(path: "figure.gif")
    #expect(throws: error) { try plot.write(to: "figure.gif") }
    #expect(throws: PlottingError.self) { try plot.write(to: "png") }
    for name in ["PNG", "SVG", "PDF", ".png", ".svg", ".pdf"] {
      #expect("\(error)".contains(name))
    }
  }

  @Test(
    "Where nothing can be written, the error says why, and nothing is left",
    arguments: [
      "missing/figure.png", "file/figure.svg", "folder.pdf",
    ])
  func unwritable(name: String) throws {
    try inFolder { folder in
      try Data().write(to: folder.appending(path: "file"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "folder.pdf"), withIntermediateDirectories: false)
      let path = folder.appending(path: name).path
      let error = #expect(throws: PlottingError.self) { try plot.write(to: path) }
      #expect(error.map { "\($0)".hasPrefix("\(path) could not be written: ") } == true)
      let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      #expect(left.sorted() == ["file", "folder.pdf"])
    }
  }
}
