import Foundation
import Plotting
import Testing

/// Figures look as they did when somebody last looked at them.
@Suite struct GoldenFigures {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Figures")

  /// A channel may differ by this much anywhere.
  private static let tolerance = 8
  /// This part of the pixels may differ by more: another version of the font library moves edges.
  private static let tolerableShare = 0.001

  @Test("The figure looks as recorded", arguments: GoldenFigure.all)
  func looksAsRecorded(_ figure: GoldenFigure) throws {
    let file = Self.folder.appending(path: "\(figure.name).png")
    let drawn = try figure.draw()
    guard !Self.isRecording else { return try record(drawn, in: file) }
    guard let recorded = try? Data(contentsOf: file) else {
      Issue.record(
        "\(figure.name) is not recorded: look at it and run the tests with EMAKI_RECORD=1")
      return
    }
    let difference = PictureComparison(
      old: try Picture(png: [UInt8](recorded)), new: try Picture(png: drawn),
      tolerance: Self.tolerance)
    guard !difference.hasSameSize || difference.share > Self.tolerableShare else { return }
    let path = try report(difference, of: figure.name)
    Issue.record("\(figure.name) looks different: \(difference). Compare in \(path)")
  }

  @Test("Every recorded picture belongs to a figure, and none is recorded on a build server")
  func filesBelongToFigures() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let names = Set(GoldenFigure.all.map { "\($0.name).png" })
    #expect(names.count == GoldenFigure.all.count)
    #expect(files.filter { !names.contains($0) } == [])
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["EMAKI_RECORD"] == "1"
  }

  private func record(_ drawn: [UInt8], in file: URL) throws {
    guard ProcessInfo.processInfo.environment["CI"] == nil else {
      Issue.record("EMAKI_RECORD is set on a build server, where nobody looks at what it records")
      return
    }
    let before = (try? Data(contentsOf: file)).map { [UInt8]($0) }
    guard before != drawn else { return }
    try Data(drawn).write(to: file)
    print("\(before == nil ? "recorded" : "changed") \(file.lastPathComponent)")
  }

  /// The path of a picture with what was expected, what was drawn and where they differ.
  private func report(_ difference: PictureComparison, of name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "golden-figures")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "\(name).png")
    try Data(difference.sideBySide(names: ("expected", "actual"))).write(to: file)
    return file.path
  }
}
