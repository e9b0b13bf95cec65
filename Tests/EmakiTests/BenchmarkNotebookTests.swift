import Foundation
import Testing

/// The notebook that `Benchmarks/engine.sh` compares with its twin in Jupyter.
@Suite struct BenchmarkNotebookTests {
  @Test func theBenchmarkNotebookRuns() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let source = Course.root.appending(path: "Benchmarks/notebooks/engine.md")
    let outcome = try await tool.run("run", source.path)
    #expect(outcome.status == 0, "\(outcome)")
    let html = try tool.read("output/engine.html")
    #expect(html.components(separatedBy: "data:image/png;base64,").count - 1 == 12)
  }
}
