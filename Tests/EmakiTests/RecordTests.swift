import Foundation
import Testing

/// What `--json` and `--junit` write.
@Suite(.serialized) struct RecordTests {
  /// The parts of a record that are looked at.
  private struct Record: Decodable {
    struct Notebook: Decodable {
      var path: String
      var status: String
      var cells: [Cell]
      var inlineValues: [Value]
    }
    struct Cell: Decodable {
      var number: Int
      var line: Int
      var status: String
      var seconds: Double?
      var runSeconds: Double?
      var peakMemory: Int?
      var outputs: [Output]
      var failure: Failure?
    }
    struct Output: Decodable, Equatable {
      var kind: String
      var bytes: Int?
      var types: [String: Int]?
    }
    struct Value: Decodable {
      var code: String
      var status: String
      var value: String?
    }
    struct Failure: Decodable {
      var kind: String
      var signal: String?
      var message: String
      var line: Int?
    }
    var notebooks: [Notebook]
    var versions: [String: Version]

    enum Version: Decodable {
      case one(String), several([String: String])
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self = .one(text)
        } else {
          self = .several(try container.decode([String: String].self))
        }
      }
    }
  }

  private func record(_ tool: CommandLineTool, _ name: String) throws -> Record {
    try JSONDecoder().decode(Record.self, from: Data(try tool.read(name).utf8))
  }

  @Test func recordsTellWhatBecameOfEachCell() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "print(\"é\")\n\"shown\"",
        "let all = [UInt8](repeating: 1, count: 100_000_000)\nprint(all.reduce(0) { $0 &+ Int($1) });",
        "fatalError(\"<&>\\u{1B}\")", "print(4)") + "\n`{swift} 60_000`\n", to: "a.md")
    try tool.write("---\nnonsense: 1\n---\n", to: "b.md")
    let outcome = try await tool.run(
      "run", "a.md", "b.md", "--json", "records/run.json", "--junit", "run.xml")
    #expect(outcome.status == 2, "\(outcome)")
    let record = try record(tool, "records/run.json")
    #expect(record.notebooks.map(\.path) == ["a.md", "b.md"])
    #expect(record.notebooks.map(\.status) == ["failed", "wrong"])
    let cells = record.notebooks[0].cells
    #expect(cells.map(\.status) == ["succeeded", "succeeded", "failed", "notRun"])
    #expect(cells[0].outputs.map(\.kind) == ["stdout", "value"])
    #expect(cells[0].outputs.map(\.bytes) == [3, nil])
    #expect(cells[0].outputs[1].types == ["text/plain": 5])
    let peaks = cells.prefix(3).compactMap(\.peakMemory)
    #expect(peaks.count == 3)
    #expect(peaks[1] > 100_000_000)
    #expect(peaks[0] < 100_000_000)
    #expect((cells[1].runSeconds ?? 9) <= (cells[1].seconds ?? 0))
    #expect(cells[2].failure?.kind == "stopped")
    #expect(cells[2].failure?.signal == "SIGILL")
    #expect(cells[2].failure?.line == 18)
    #expect(record.notebooks[0].inlineValues.map(\.status) == ["notRun"])
    #expect(record.versions["swift"] != nil && record.versions["cairo"] != nil)
    let xml = try tool.read("run.xml")
    #expect(
      xml.contains(
        "<testsuites name=\"emaki\" tests=\"6\" failures=\"1\" errors=\"1\" skipped=\"2\""))
    #expect(xml.contains("message=\"a.md:18:1: &lt;&amp;&gt;\u{FFFD}\""))
    #expect(!xml.contains("\u{1B}"))
    #expect(xml.contains("<error message=\"b.md:2:1: error: unknown key"))
    #expect(!(try tool.read("output/a.html")).contains("peakMemory"))
  }

  @Test func anInterruptedRunLeavesItsRecord() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Foundation\ntry \"\".write(toFile: \"begun\", atomically: true, encoding: .utf8)\nsleep(60);"
      ), to: "a.md")
    try tool.write(notebook("print(1)"), to: "b.md")
    let process = tool.process(["run", "a.md", "b.md", "--json", "run.json"])
    try process.run()
    try await tool.interruptOnceBegun(process) {
      let early = try self.record(tool, "run.json")
      #expect(early.notebooks.map(\.status) == ["notRun", "notRun"])
    }
    #expect(process.terminationStatus == 130)
    let record = try record(tool, "run.json")
    #expect(record.notebooks.map(\.status) == ["interrupted", "notRun"])
    #expect(record.notebooks[0].cells[0].failure?.kind == "interrupted")
  }

  @Test func valuesInTheProseAreRecordedAndFail() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write("A `{swift} 60_000` and `{swift} nothing`.\n", to: "a.md")
    let outcome = try await tool.run("run", "a.md", "--json", "run.json", "--junit", "run.xml")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.error.contains("a.md:1:33: error: cannot find 'nothing' in scope"))
    #expect(outcome.error.contains("1 value failed"))
    #expect(try record(tool, "run.json").notebooks[0].inlineValues.map(\.value) == ["60,000", nil])
    #expect(try tool.read("run.xml").contains("<failure type=\"compile-error\""))
    #expect(try await tool.run("check", "a.md").status == 1)
  }
}
