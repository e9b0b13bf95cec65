import Handouts
import NotebookDocument
import Testing

@Suite struct StubTests {
  @Test("A solution becomes an invitation, with its own lines as room")
  func room() throws {
    let code = try stubbed(
      "let values = [1, 2]", "// BEGIN SOLUTION", "var sum = 0", "for v in values { sum += v }",
      "// END SOLUTION", "print(values)")
    #expect(
      code == ["let values = [1, 2]", "// Write your code here.", "", "", "", "print(values)"])
  }

  @Test("The author's stub stands in the place of the solution, as far in as the markers")
  func authorsStub() throws {
    let inside = try stubbed(
      "func f(_ x: Int) -> Int {", "    // BEGIN SOLUTION", "    return x * x",
      "    // STUB: let square = 0", "    // STUB:   + 1", "    // END SOLUTION", "}")
    #expect(
      inside == ["func f(_ x: Int) -> Int {", "    let square = 0", "      + 1", "", "", "", "}"])
    let behind = try stubbed(
      "// BEGIN SOLUTION", "let a = 1", "// END SOLUTION", "// STUB: let a = 0", "print(a)")
    #expect(behind == ["let a = 0", "", "", "", "print(a)"])
    #expect(
      try stubbed("// BEGIN SOLUTION", "f()", "// STUB:", "// END SOLUTION")
        == ["", "", "", ""], "an empty stub asks for nothing")
  }

  @Test("Several solutions in one cell are replaced each for itself")
  func several() throws {
    let code = try stubbed(
      "// BEGIN SOLUTION", "let a = 1", "// END SOLUTION", "func f() -> Int {",
      "  // BEGIN SOLUTION", "  let b = 2", "  // END SOLUTION", "  print(3)",
      "  // BEGIN SOLUTION", "  return b", "  // END SOLUTION", "}")
    let trap = "  fatalError(\"Write your code here.\")"
    #expect(
      code == [
        "// Write your code here.", "", "", "func f() -> Int {", "  // Write your code here.", "",
        "", "  print(3)", trap, "", "", "}",
      ])
  }

  @Test(
    "What would not compile with an empty place stops there",
    arguments: [
      ["func f() -> Int {", "*", "return 1", "}"],
      ["func f() throws -> Int {", "print(1)", "*", "return 1", "}"],
      ["struct S {", "let a: Int", "init() {", "*", "a = 1", "}", "}"],
      ["var a: Int {", "*", "1", "}"],
      ["var a: Int {", "get {", "*", "return 1", "}", "set {}", "}"],
      ["struct S { subscript(i: Int) -> Int {", "*", "i", "} }"],
      ["let f = { (x: Int) -> Int in", "*", "x + 1", "}"],
      ["let f = [1].map { x in", "*", "x + 1", "}"],
      ["let f: (Int) -> Int = { x in", "*", "return x", "}"],
      ["func f(_ x: Int?) {", "guard let x else {", "*", "return", "}", "print(x)", "}"],
      ["switch 1 {", "case 1:", "*", "print(1)", "default: break", "}"],
      ["func f(_ x: Bool) -> Int {", "if x {", "*", "return 1", "} else { return 2 }", "}"],
      ["func f(_ x: Bool) -> Int {", "if x {", "*", "1", "} else { 2 }", "}"],
      ["func f(_ x: Int) -> Int {", "switch x {", "case 0:", "*", "0", "default: 2", "}", "}"],
    ])
  func traps(lines: [String]) throws {
    #expect(try placeholder(in: lines) == "  fatalError(\"Write your code here.\")")
  }

  @Test(
    "What compiles with an empty place gets room only",
    arguments: [
      ["*", "print(1)"], ["if true {", "*", "print(1)", "}"],
      ["func f() {", "*", "print(1)", "}"], ["func f() -> Void {", "*", "print(1)", "}"],
      ["func f() -> Int {", "var a = 0", "*", "a += 1", "", "return a", "}"],
      ["func f() -> Int {", "for i in 0..<3 {", "*", "print(i)", "}", "return 1", "}"],
      ["func f() -> Int {", "[1].map { i in", "*", "print(i)", "}.count", "}"],
      ["[1].forEach { x in", "*", "print(x)", "}"], ["[1].forEach {", "*", "sum += $0", "}"],
      ["var a = 1 {", "didSet {", "*", "print(a)", "}", "}"],
      ["struct S { deinit {", "*", "print(1)", "} }"],
      ["switch 1 {", "case 1:", "*", "print(1)", "break", "default: break", "}"],
    ])
  func roomOnly(lines: [String]) throws {
    #expect(try placeholder(in: lines) == "  // Write your code here.")
  }

  /// What stands in the place of the solution, which is the line after `*`.
  private func placeholder(in lines: [String]) throws -> String {
    let star = try #require(lines.firstIndex(of: "*"))
    var code = lines
    code.replaceSubrange(
      star...star + 1, with: ["  // BEGIN SOLUTION", lines[star + 1], "  // END SOLUTION"])
    let source = (["```swift"] + code + ["```", ""]).joined(separator: "\n")
    return try edition(source).notebook.cells[0].code.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)[star]
  }

  @Test("A cell that is a solution as a whole becomes its stub")
  func wholeCell() throws {
    #expect(
      try stubbed("//| solution: true", "let a = 1", "print(a)") == [
        "// Write your code here.", "",
      ]
    )
    #expect(
      try stubbed("//| echo: true", "//| solution: true", "let a = 1", "// STUB: let a = 0")
        == ["let a = 0", ""])
  }

  @Test("The invitation speaks the notebook's language")
  func japanese() throws {
    let edition = try edition(
      "---", "lang: ja", "---", "```swift", "// BEGIN SOLUTION", "f()", "// END SOLUTION", "```")
    #expect(edition.notebook.cells[0].code == "// ここにコードを書いてください。\n\n")
  }
}
