import CellEngine
import NotebookDocument
import Testing

@Suite struct ReproducibilityTests {
  @Test func twoRunsGiveTheSame() async throws {
    let file = try NotebookFile(
      "import Foundation\nprint(Int.random(in: 0...Int.max), Double.random(in: 0...1), UInt8.random(in: 0...255))",
      "print((0..<20).shuffled(), [1, 2, 3].randomElement()!)",
      "print(Set((0..<50).map { \"k\\($0)\" }), Dictionary(uniqueKeysWithValues: (0..<20).map { (\"\\($0)\", $0) }))",
      "print(\"a\".hashValue, UnsafeRawPointer([1, 2, 3]), UnsafeMutableRawPointer.allocate(byteCount: 8, alignment: 8))",
      "print(Date(timeIntervalSince1970: 0).description, TimeZone.current.identifier, ProcessInfo.processInfo.environment[\"LC_ALL\"]!)",
      "//| error: true\nlet e = [1].shuffled()\nprint(e[9])",
      "//| error: true\nthrow CocoaError(.fileNoSuchFile)")
    let first = try await file.execute(RunOptions(timeout: 60))
    let second = try await file.execute(RunOptions(timeout: 60))
    #expect(first.results.count == 7)
    #expect(first.results[6].failure?.kind == .thrownError, "\(first.results)")
    #expect(first == second)
  }
}
