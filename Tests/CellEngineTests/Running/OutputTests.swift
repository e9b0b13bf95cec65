import CellEngine
import Foundation
import NotebookDocument
import TestSupport
import Testing

@Suite struct OutputTests {
  @Test func streamsKeepTheirOrderAndAreToldApart() async throws {
    let results = try await NotebookFile(
      """
      import Foundation
      for i in 0..<200 {
        print("out \\(i)")
        FileHandle.standardError.write(Data("raw \\(i)\\n".utf8))
        fputs("err \\(i)\\n", stderr)
      }
      display(7)
      print("end")
      """
    ).run()
    var expected: [CellOutput] = []
    for index in 0..<200 {
      expected.append(.text("out \(index)\n", stream: .standardOutput))
      expected.append(.text("raw \(index)\nerr \(index)\n", stream: .standardError))
    }
    #expect(Array(results[0].outputs.prefix(400)) == expected)
    guard case .value? = results[0].outputs.dropFirst(400).first else {
      Issue.record("the display is not in its place")
      return
    }
    #expect(results[0].outputs.last == .text("end\n", stream: .standardOutput))
  }

  @Test func childProcessesAreHeard() async throws {
    let results = try await NotebookFile(
      """
      import Foundation
      print("before")
      let process = try Process.run(
        URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", "echo child; echo wrong >&2"])
      process.waitUntilExit()
      print("after")
      """
    ).run()
    #expect(results[0].printed() == "before\nchild\nafter\n")
    #expect(results[0].printed(on: .standardError) == "wrong\n")
  }

  @Test func lastExpressionsAreDisplayed() async throws {
    let results = try await NotebookFile(
      "let a = [3, 1, 2]\na.sorted()", "var s: Set = [1]\ns.insert(2);", "print(1)",
      "[1: \"x\"]", "Optional(3)", "var o: [Int]? = [1]\no?.append(2)", "(1, \"a\")",
      "\"text\"", "[[1.5, 2], [3, 4]]"
    ).run()
    #expect(results[0].displayed == ["[1, 2, 3]"])
    #expect(results[1].displayed == [])
    #expect(results[2].displayed == [])
    #expect(results[3].displayed == ["key  value\n  1  x"])
    #expect(results[4].displayed == ["Optional(3)"])
    #expect(results[5].displayed == [])
    #expect(results[6].displayed == ["(1, \"a\")"])
    #expect(results[7].displayed == ["text"])
    #expect(results[8].displayed == ["1.5  2\n3.0  4"])
  }

  @Test func valuesAreDisplayedFromAnyThread() async throws {
    let results = try await NotebookFile(
      """
      import Foundation
      DispatchQueue.concurrentPerform(iterations: 100) { display($0) }
      """,
      "print(\"next\")"
    ).run()
    #expect(results[0].status == .succeeded)
    #expect(Set(results[0].displayed) == Set((0..<100).map(String.init)))
    #expect(results[1].printed() == "next\n")
  }

  @Test func figuresAreAsWideAsTheCellAsks() async throws {
    let plot = "Plot { Line([1, 2]) }"
    let results = try await NotebookFile(
      "import Plotting\n\(plot)", "//| fig-width: 3\n//| fig-height: 2\n\(plot)",
      "//| layout-ncol: 2\n\(plot)", "//| layout-ncol: 2\n//| fig-width: 3\n\(plot)"
    ).run()
    let sizes = results.map { result -> [Int?] in
      guard case .value(let value)? = result.outputs.last else { return [] }
      return [value.width, value.height]
    }
    #expect(sizes == [[640, 420], [288, 192], [360, 252], [288, 420]])
  }

  @Test func tooManyValuesAreCut() async throws {
    let results = try await NotebookFile(
      "for i in 0..<3_000 { display(i) }", "display(String(repeating: \"x\", count: 2_000_000))"
    ).run()
    #expect(results[0].displayed.count == 1_000)
    #expect(results[1].displayed.first?.utf8.count ?? 0 < 1_100_000)
  }

  @Test func largeWritesPastStdioArrive() async throws {
    let results = try await NotebookFile(
      "import Foundation\nFileHandle.standardOutput.write(Data(repeating: 65, count: 400_000))"
    ).run()
    #expect(results[0].status == .succeeded)
    #expect(results[0].printed().utf8.count == 400_000)
  }

  @Test func theReasonOfACrashSurvivesTheCut() async throws {
    let results = try await NotebookFile(
      "for i in 0..<300_000 { print(i) }\nfatalError(\"the reason\")"
    ).run()
    #expect(results[0].failure?.message == "the reason")
  }

  @Test func runawayOutputIsCut() async throws {
    let results = try await NotebookFile(
      "for i in 0..<300_000 { print(i) }", "print(String(repeating: \"x\", count: 5_000_000))\n7"
    ).run()
    for result in results {
      #expect(result.status == .succeeded)
      #expect(result.printed().utf8.count == 1_000_000)
      #expect(result.outputs.contains { if case .remark = $0 { true } else { false } })
    }
    #expect(results[1].displayed == ["7"])
  }

  @Test func bytesThatAreNoTextAreRepaired() async throws {
    let results = try await NotebookFile(
      "import Foundation\nfputs(\"a\\u{e9}\", stdout)\nputchar(0xff);"
    ).run()
    #expect(results[0].printed() == "aé\u{FFFD}")
  }

  @Test func aChildLeftBehindDoesNotKeepTheRun() async throws {
    let results = try await NotebookFile(
      """
      import Foundation
      let child = try Process.run(URL(fileURLWithPath: "/bin/sleep"), arguments: ["61"])
      print(child.processIdentifier)
      """, "print(\"next\")"
    ).run()
    #expect(results.map(\.status) == [.succeeded, .succeeded])
    let process = try #require(pid_t(results[0].printed().dropLast()))
    // It would sleep for a minute more.
    #expect(try await hasEnded(process), "the child goes with the run")
  }

  @Test func whatACellPrintsIsNoControlMessage() async throws {
    // Everything that the descriptors of a worker lead to is written to.
    let results = try await NotebookFile(
      "import Foundation\nlet garbage = [UInt8](repeating: 0, count: 64)\nprint(write(1, garbage, 64), write(2, garbage, 64));",
      "print(2)"
    ).run()
    #expect(results[0].printed().hasSuffix("64 64\n"))
    #expect(results[1].printed() == "2\n")
  }
}
