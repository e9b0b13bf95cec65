import CellEngine
import Foundation
import NotebookDocument
import Testing

/// What one cell declares and later ones use.
@Suite struct AcrossCellsTests {
  /// Notebooks of which every cell must succeed; the last one prints `ok`.
  private static let working: [String: [String]] = [
    "variables and their mutation": [
      "var x = 1", "x += 1", "x *= 10", "print(x == 20 ? \"ok\" : \"\\(x)\")",
    ],
    "functions": [
      "func f(_ x: Int) -> Int { x + 1 }", "func g(_ x: Int) -> Int { f(f(x)) }",
      "print(g(1) == 3 ? \"ok\" : \"no\")",
    ],
    "generics over earlier types": [
      "struct Box<T> { var value: T }", "func open<T>(_ box: Box<T>) -> T { box.value }",
      "print(open(Box(value: \"ok\")))",
    ],
    "extensions and conformances": [
      "struct P { var x = 1 }",
      "extension P: CustomStringConvertible { var description: String { \"ok\" } }", "print(P())",
      "print((P() as Any) is any CustomStringConvertible ? \"ok\" : \"no\")",
    ],
    "operators with precedence": [
      "precedencegroup Power { higherThan: MultiplicationPrecedence\n associativity: right }\ninfix operator **: Power",
      "func ** (a: Int, b: Int) -> Int { (0..<b).reduce(1) { r, _ in r * a } }",
      "print(2 * 2 ** 3 ** 1 == 16 ? \"ok\" : \"no\")",
    ],
    "result builders": [
      "@resultBuilder enum B { static func buildBlock(_ p: String...) -> String { p.joined() } }",
      "func make(@B _ b: () -> String) -> String { b() }", "print(make { \"o\"; \"k\" })",
    ],
    "member property wrappers": [
      "@propertyWrapper struct Twice { var wrappedValue: Int { didSet { wrappedValue *= 2 } } }",
      "struct S { @Twice var v = 1 }", "var s = S(); s.v = 4",
      "print(s.v == 8 ? \"ok\" : \"\\(s.v)\")",
    ],
    "key paths": ["struct P { var x = \"ok\" }", "let path = \\P.x", "print(P()[keyPath: path])"],
    "existentials and opaque types": [
      "protocol Shape { var area: Double { get } }\nstruct Square: Shape { var area: Double { 4 } }",
      "func some() -> some Shape { Square() }\nlet all: [any Shape] = [Square(), some()]",
      "print(all.map(\\.area) == [4, 4] ? \"ok\" : \"no\")",
    ],
    "noncopyable types": [
      "struct Token: ~Copyable { var n = 1\n consuming func end() -> Int { n } }",
      "func use(_ t: consuming Token) -> Int { t.end() }",
      "print(use(Token()) == 1 ? \"ok\" : \"no\")",
    ],
    "parameter packs": [
      "func count<each T>(_ v: repeat each T) -> Int { var n = 0; for _ in repeat each v { n += 1 }; return n }",
      "print(count(1, \"a\", 2.0) == 3 ? \"ok\" : \"no\")",
    ],
    "typed throws": [
      "enum E: Error { case bad }\nfunc f() throws(E) -> Int { throw .bad }",
      "do { _ = try f() } catch { switch error { case .bad: print(\"ok\") } }",
    ],
    "subclassing": [
      "class A { func name() -> String { \"a\" } }",
      "class B: A { override func name() -> String { \"ok\" } }", "let a: A = B()",
      "print(a.name())",
    ],
    "Codable in its own cell": [
      "import Foundation\nstruct P: Codable, Equatable { var x = 1 }",
      "let data = try JSONEncoder().encode(P())",
      "print(try JSONDecoder().decode(P.self, from: data) == P() ? \"ok\" : \"no\")",
    ],
    "conditions": [
      "#if os(Linux)\nlet system = \"ok\"\n#endif", "if #available(macOS 13, *) { print(system) }",
    ],
    "defer at the cell's end": [
      "var log: [Int] = []\ndefer { log.append(2) }\nlog.append(1)",
      "print(log == [1, 2] ? \"ok\" : \"\\(log)\")",
    ],
    "globals with side effects run once": [
      "var count = 0\nfunc tick() -> Int { count += 1; return count }\nlet first = tick()",
      "print(first, count)", "print(first == 1 && count == 1 ? \"ok\" : \"no\")",
    ],
    "redefinition": [
      "let x = 1\nfunc f() -> Int { 1 }\nstruct S { var v = 1 }",
      "let x = \"two\"\nfunc f() -> String { \"two\" }\nstruct S { var v = \"two\" }",
      "print(x == \"two\" && f() == \"two\" && S().v == \"two\" ? \"ok\" : \"no\")",
    ],
    "redeclared extension members": [
      "extension Int { var word: String { \"first\" } }",
      "extension Int { var word: String { \"ok\" } }", "print(1.word)",
    ],
    "private declarations": [
      "private let secret = \"ok\"\nprivate func tell() -> String { secret }\nfileprivate struct Q { var a = 1 }",
      "print(Q().a == 1 ? tell() : \"no\")",
    ],
    "a library that declares a used name": [
      "protocol Layer { var size: Int { get } }", "import NeuralNetwork",
      "struct Mine: Layer { var size: Int { 3 } }", "print(Mine().size == 3 ? \"ok\" : \"no\")",
    ],
    "imports reach later cells": [
      "import Foundation", "let url = URL(fileURLWithPath: \"/a/ok\")",
      "print(url.lastPathComponent)",
    ],
    "macros": [
      "import Observation\n@Observable class M { var n = 1 }", "let m = M(); m.n = 2",
      "print(m.n == 2 ? \"ok\" : \"no\")",
    ],
    "regex literals": [
      "let r = /(\\w)k/", "print(\"ok\".wholeMatch(of: r) != nil ? \"ok\" : \"no\")",
    ],
    "a cell of its own actor": [
      "actor Counter { var n = 0\n func up() -> Int { n += 1; return n } }\nlet counter = Counter()",
      "let one = await counter.up()", "print(one == 1 ? \"ok\" : \"no\")",
    ],
    "asynchronous cells": [
      "func later(_ s: String) async throws -> String { try await Task.sleep(for: .milliseconds(5)); return s }",
      "let o = try await later(\"o\")\nvar k = \"\"\nlet parts = AsyncStream<String> { c in c.yield(\"k\"); c.finish() }\nfor await part in parts { k += part }",
      "let sum = await withTaskGroup(of: Int.self) { g in for i in 1...3 { g.addTask { i } }; return await g.reduce(0, +) }",
      "@MainActor func onMain() -> Int { 6 }\nlet main = await onMain()",
      "print(sum == main ? o + k : \"no\")",
    ],
  ]

  @Test(arguments: working.keys.sorted())
  func works(_ name: String) async throws {
    let results = try await NotebookFile(cells: Self.working[name] ?? []).run()
    for result in results { #expect(result.status == .succeeded, "\(result)") }
    #expect(results.last?.printed() == "ok\n")
  }

  /// Notebooks whose last cell is rejected, with a part of our message and its place.
  private static let failing: [String: (cells: [String], message: String)] = [
    "names bound by guard": (
      ["guard let g = Optional(1) else { fatalError() }\nprint(g)", "print(g)"],
      "is bound by a `guard` in cell 1"
    ),
    "property wrappers": (
      ["@propertyWrapper struct W { var wrappedValue: Int }", "@W var x = 1"],
      "a property wrapper needs a type or a function around its variable"
    ),
    "lazy": (["lazy var x = 1"], "`lazy` has no meaning"),
    "@main": (["@main struct M { static func main() {} }"], "`@main` cannot be used in a cell"),
    "synthesis in a later cell": (
      ["struct P { var x = 1 }", "extension P: Equatable {}"],
      "only in the cell that declares the type"
    ),
    "repeating a conformance": (
      [
        "struct P {}\nextension P: CustomStringConvertible { var description: String { \"1\" } }",
        "extension P: CustomStringConvertible { var description: String { \"2\" } }",
      ], "an earlier cell declares this conformance already"
    ),
    "async let": (
      ["func f() async -> Int { 1 }", "async let x = f()"],
      "`async let` does not work at the top level"
    ),
  ]

  @Test(arguments: failing.keys.sorted())
  func failsWithAMessage(_ name: String) async throws {
    let (cells, message) = try #require(Self.failing[name])
    let results = try await NotebookFile(cells: cells).run()
    let failure = try #require(results.last?.failure, "\(results)")
    #expect(failure.kind == .compileError, "\(failure)")
    #expect(failure.position != nil)
    #expect(failure.diagnostics.contains { $0.message.contains(message) }, "\(failure)")
  }

  @Test func aCompileErrorStopsNothingBeforeIt() async throws {
    let results = try await NotebookFile(
      "print(1)", "import NoSuchModule\nprint(2)", "print(3)"
    ).run(RunOptions(timeout: 60, keepGoing: true))
    #expect(results[0].printed() == "1\n")
    #expect(results[1].failure?.position == SourcePosition(line: 6, column: 8))
    #expect(results[1].failure?.message.contains("NoSuchModule") == true)
    #expect(results[2].printed() == "3\n")
  }

  @Test func aNotebookOfTwoHundredCells() async throws {
    let cells =
      ["var total = 0"] + (1...198).map { "let v\($0) = \($0)\ntotal += v\($0)" } + ["print(total)"]
    let results = try await NotebookFile(cells: cells).run()
    #expect(results.count == 200)
    #expect(results.last?.printed() == "19701\n")
  }

  @Test func cellsRunInTheFolderOfTheirNotebook() async throws {
    let folder = try TemporaryFolder()
    try folder.write("beside", to: "data.txt")
    let file = try NotebookFile(
      cells: [
        "import Foundation\nprint(try String(contentsOfFile: \"data.txt\", encoding: .utf8))\nprint(readLine() == nil, CommandLine.arguments.count)"
      ], in: folder)
    #expect(try await file.run()[0].printed() == "beside\ntrue 1\n")
  }

  @Test func parametersAreTypedConstants() async throws {
    let file = try NotebookFile(
      "print(n + 1, rate * 2, name + \"!\", on, sizes.reduce(0, +), rates, names)",
      frontMatter: """
        params:
          n: 3
          rate: 0.5
          name: 'say "hi" \\ $(x)'
          on: true
          sizes: [1, 2]
          rates: [1, 2.5]
          names: [a, b]
        """)
    #expect(
      try await file.run()[0].printed()
        == "4 1.0 say \"hi\" \\ $(x)! true 3 [1.0, 2.5] [\"a\", \"b\"]\n")
    let other = try file.notebook.overridingParameters([("n", "10")])
    #expect(other.frontMatter.parameters[0].value == .int(10))
  }
}
