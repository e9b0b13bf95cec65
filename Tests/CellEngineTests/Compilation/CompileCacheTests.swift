import CellEngine
import Foundation
import NotebookDocument
import Testing

@Suite struct CompileCacheTests {
  private func entries(of cache: CompileCache) -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: cache.root + "/cells")) ?? [])
  }

  private func libraries(of cache: CompileCache) -> [String: Date] {
    var dates: [String: Date] = [:]
    for entry in entries(of: cache) {
      let folder = "\(cache.root)/cells/\(entry)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
      dates[entry] = attributes?[.modificationDate] as? Date
    }
    return dates
  }

  @Test func keysDependOnEveryPartAndItsPlace() {
    let keys = [["ab", "c"], ["a", "bc"], ["c", "ab"], ["abc"], ["abc", ""]].map(CompileCache.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test func onlyWhatFollowsAChangeIsCompiledAgain() async throws {
    let folder = try TemporaryFolder()
    let cache = CompileCache(root: folder.path + "/cache")
    let first = try NotebookFile(cells: ["let a = 1", "let b = 2", "print(a + b)"], in: folder)
    #expect(try await first.run(cache: cache)[2].printed() == "3\n")
    let before = entries(of: cache)
    #expect(before.count == 4)

    _ = try await first.run(cache: cache)
    #expect(entries(of: cache) == before)

    let second = try NotebookFile(cells: ["let a = 1", "let b = 3", "print(a + b)"], in: folder)
    #expect(try await second.run(cache: cache)[2].printed() == "4\n")
    #expect(entries(of: cache).subtracting(before).count == 2)

    try cache.clean(completely: true)
    #expect(!FileManager.default.fileExists(atPath: cache.root))
  }

  @Test("Runs that begin at the same time leave each other's folders alone")
  func foldersOfManyRuns() async throws {
    let folder = try TemporaryFolder()
    let cache = CompileCache(root: folder.path + "/é 日本/cache")
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try (0..<200).allSatisfy { _ in
            let run = try cache.makeRunFolder()
            defer { run.remove() }
            usleep(200)
            return FileManager.default.fileExists(atPath: run.path + "/lock")
          }
        }
      }
      for try await isThere in group { #expect(isThere) }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: cache.root + "/runs")
    #expect(left == [])
  }

  @Test("What a run left that was killed at its beginning goes with the next")
  func abandonedFolders() throws {
    let folder = try TemporaryFolder()
    let cache = CompileCache(root: folder.path + "/cache")
    let runs = cache.root + "/runs"
    for name in ["1-abcdef", "2-abcdef"] {
      try FileManager.default.createDirectory(
        atPath: "\(runs)/\(name)", withIntermediateDirectories: true)
    }
    try "".write(toFile: "\(runs)/1-abcdef/lock", atomically: false, encoding: .utf8)
    let run = try cache.makeRunFolder()
    #expect(try FileManager.default.contentsOfDirectory(atPath: runs).count == 1)
    run.remove()
  }

  @Test func warningsAreShownAgain() async throws {
    let folder = try TemporaryFolder()
    let cache = CompileCache(root: folder.path + "/cache")
    let file = try NotebookFile(cells: ["func f() { var x = 1 }"], in: folder)
    let first = try await file.run(cache: cache)[0].warnings
    let second = try await file.run(cache: cache)[0].warnings
    #expect(first == second)
    #expect(first.first?.position == SourcePosition(line: 2, column: 16))
  }

  @Test func notesPointIntoCellsOfTheCacheToo() async throws {
    let folder = try TemporaryFolder()
    let cache = CompileCache(root: folder.path + "/cache")
    let file = try NotebookFile(
      cells: ["struct P { var x: Int }", "extension P: Codable {}"], in: folder)
    let first = try await file.run(cache: cache)
    let second = try await file.run(cache: cache)
    #expect(first == second)
    let note = first[1].failure?.diagnostics.first { $0.message.contains("declared here") }
    #expect(note?.position == SourcePosition(line: 2, column: 8))
  }

  @Test func runsShareACacheAtTheSameTime() async throws {
    let folder = try TemporaryFolder()
    let cache = CompileCache(root: folder.path + "/cache")
    let file = try NotebookFile(
      cells: (0..<6).map { "let v\($0) = \($0 == 0 ? "1" : "v\($0 - 1) * 2")" } + ["print(v5)"],
      in: folder)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<3 {
        group.addTask { try await file.run(cache: cache)[6].printed() }
      }
      for try await text in group { #expect(text == "32\n") }
    }
    let runs = try FileManager.default.contentsOfDirectory(atPath: cache.root + "/runs")
    #expect(runs.isEmpty)
  }

  @Test func aCacheThatCannotBeWrittenIsSaidToBe() async throws {
    let file = try NotebookFile("print(1)")
    let error = await #expect(throws: EngineError.self) {
      try await file.run(cache: CompileCache(root: "/proc/none"))
    }
    guard case .cacheUnwritable? = error else {
      Issue.record("not the cache: \(String(describing: error))")
      return
    }
  }
}
