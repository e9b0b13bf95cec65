import CellEngine
import Foundation
import NotebookDocument
import Testing

/// What is left after a cell has failed.
@Suite(.serialized) struct CheckpointTests {
  @Test func theStateFromBeforeIsKeptWithoutRunningCellsAgain() async throws {
    let folder = try TemporaryFolder()
    let file = try NotebookFile(
      cells: [
        """
        import Foundation
        let old = (try? String(contentsOfFile: "counter", encoding: .utf8)) ?? ""
        try (old + "x").write(toFile: "counter", atomically: true, encoding: .utf8)
        var numbers = [1, 2, 3]
        """,
        "numbers.append(4)\nfatalError(\"stop\")", "numbers.append(5)\nthrow CancellationError()",
        "numbers.append(6)\nexit(3)", "numbers.append(7)\nnumbers",
      ], in: folder)
    let results = try await file.run(RunOptions(timeout: 60, keepGoing: true))
    #expect(results.map { $0.failure == nil } == [true, false, false, false, true])
    #expect(results[4].displayed == ["[1, 2, 3, 7]"])
    #expect(try folder.read("counter") == "x")
    #expect(results.allSatisfy { $0.remarks.isEmpty })
  }

  @Test func whereNoCopyIsPossibleCellsAreRunAgain() async throws {
    let results = try await NotebookFile(
      """
      import Foundation
      print("once")
      var numbers = [1]
      Thread.detachNewThread { sleep(60) }
      """,
      "//| error: true\nnumbers.append(2)\nfatalError(\"stop\")", "numbers.append(3)\nnumbers"
    ).run()
    #expect(results[0].printed() == "once\n")
    #expect(results[1].remarks.count == 1)
    #expect(results[2].displayed == ["[1, 3]"])
    #expect(results[2].printed() == "")
  }

  @Test func namesOfAFailedCellAreExplained() async throws {
    let results = try await NotebookFile(
      "//| error: true\nlet model = 3\nfatalError(\"stop\")", "print(model)"
    ).run()
    #expect(
      results[1].failure?.diagnostics.last?.message == "`model` is declared in cell 1, which failed"
    )
  }

  @Test func randomNumbersGoOnAsIfNothingHadHappened() async throws {
    let cells = ["print(Int.random(in: 0...1_000_000))", "print(Int.random(in: 0...1_000_000))"]
    let failing = "//| error: true\nlet r = Int.random(in: 0...9)\nfatalError(\"\\(r)\")"
    let plain = try await NotebookFile(cells: cells).run()
    let broken = try await NotebookFile(cells: [cells[0], failing, cells[1]]).run()
    #expect(plain[1].printed() == broken[2].printed())
  }

  @Test(arguments: [
    ("trap", "fatalError(\"boom\")", true), ("\"trap: boom\"", "fatalError(\"boom\")", true),
    ("\"trap: other\"", "fatalError(\"boom\")", false), ("trap", "print(1)", false),
    ("error", "throw CancellationError()", true), ("error", "fatalError(\"boom\")", false),
    ("compile-error", "let x: Int = \"no\"", true), ("compile-error", "let x = 1", false),
    ("\"compile-error: cannot convert\"", "let x: Int = \"no\"", true),
  ])
  func expectationsComeTrueOrAreFailures(expectation: String, code: String, isMet: Bool)
    async throws
  {
    let results = try await NotebookFile(
      "let a = 1", "//| expect: \(expectation)\n\(code)", "a + 1"
    ).run()
    if isMet {
      guard case .failedAsAnnounced = results[1].status else {
        Issue.record("\(results[1])")
        return
      }
      #expect(results[2].displayed == ["2"])
    } else {
      guard case .failed = results[1].status else {
        Issue.record("\(results[1])")
        return
      }
      #expect(results[2].status == .notRun)
    }
  }

  @Test func aCellThatSucceedsAgainstItsAnnouncementStaysInTheChain() async throws {
    let results = try await NotebookFile(
      "//| expect: trap\nlet kept = 5", "print(kept)"
    ).run(RunOptions(timeout: 60, keepGoing: true))
    #expect(results[0].failure?.kind == .unmetExpectation)
    #expect(results[1].printed() == "5\n")
  }

  @Test func aCopyCostsLittleMemory() async throws {
    // The runner's and the workers' proportional set sizes, while 100 MB of state are alive and a
    // copy waits.
    let results = try await NotebookFile(
      "let state = [UInt8](repeating: 1, count: 100_000_000)\nlet sum = state.reduce(0) { $0 &+ Int($1) }",
      """
      //| error: true
      import Foundation
      func processes() -> [pid_t] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }
          .filter { getpgid($0) == getpgid(0) }
      }
      func proportionalSize(_ process: pid_t) -> Int {
        let text = (try? String(contentsOfFile: "/proc/\\(process)/smaps_rollup", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\\n").first { $0.hasPrefix("Pss:") } ?? ""
        return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
      }
      print(processes().count, processes().map(proportionalSize).reduce(0, +) / 1_000)
      fatalError("stop")
      """, "sum"
    ).run()
    let numbers = results[1].printed().split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(numbers.count == 2)
    #expect(numbers[0] == 2)
    #expect(numbers[1] < 180, "\(numbers[1]) MB for the worker and its copy")
    #expect(results[2].displayed == ["100000000"])
  }
}
