import Foundation
import NeuralNetwork
import NotebookDocument
import Testing

/// The notebooks about digits, with MNIST.
///
/// Without it, `emaki run --check` runs them all (`make check-output`).
@Suite struct DataSetTests {
  /// The folder of what to take for MNIST where that is missing: files in its form, of which only
  /// the first images, those that the notebooks read, are more than empty room.
  private func dataFolder(of tool: CommandLineTool) throws -> String? {
    guard !MNIST.digits.isAvailable else { return nil }
    var generator = SeededGenerator(seed: 5)
    for (part, name, count) in [(DatasetPart.training, "train", 60_000), (.test, "t10k", 10_000)] {
      let digits = Dataset<Double>.drawnDigits(count: 5_000, part: part, using: &generator)
      let pixels = digits.inputs.elements.map { UInt8(($0 * 255).rounded()) }
      try write([count, 28, 28], pixels, to: tool.folder, name: "\(name)-images-idx3-ubyte")
      let labels = digits.labels.map { UInt8($0) }
      try write([count], labels, to: tool.folder, name: "\(name)-labels-idx1-ubyte")
    }
    return tool.folder.path
  }

  private func write(_ shape: [Int], _ bytes: [UInt8], to folder: URL, name: String) throws {
    let sizes = shape.flatMap { size in [24, 16, 8, 0].map { UInt8(size >> $0 & 255) } }
    let header: [UInt8] = [0, 0, 8, UInt8(shape.count)] + sizes
    let file = folder.appending(path: name)
    try Data(header + bytes).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: UInt64(header.count + shape.reduce(1, *)))
    try handle.close()
  }

  @Test("run with MNIST, and say so")
  func runWithMNIST() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let names = try Course.names.filter { name in
      try Course.notebook(name, in: .english).frontMatter.parameters.contains { $0.name == "data" }
    }
    #expect(names.count == 6)
    let paths = names.map { Course.root.appending(path: "notebooks/\($0).md").path }
    let environment = try dataFolder(of: tool).map { ["EMAKI_DATA": $0] } ?? [:]
    let outcome = try await tool.run(
      ["run", "--quiet", "--jobs", "2", "-P", "data=mnist", "-o", "reports"] + paths,
      environment: environment)
    #expect(outcome.status == 0, "\(outcome)")
    for name in names {
      // Not in code, where the word always stands, but in a value of the prose.
      let report = try tool.read("reports/\(name).html")
      #expect(report.contains(/<span class=value>[^<]*MNIST[^<]*<\/span>/), "\(name)")
    }
  }
}
