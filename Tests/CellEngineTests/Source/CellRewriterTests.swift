import CellEngine
import NotebookDocument
import Testing

@Suite struct CellRewriterTests {
  private func rewrite(_ code: String) -> CellSource {
    CellRewriter.rewrite(Cell(number: 1, code: code, fenceLine: 9, firstLine: 10))
  }

  @Test(arguments: [
    ("a + b", "_emakiShow(a + b)"),
    ("let a = 1\na // why\n", "let a = 1\n_emakiShow(a) // why\n"),
    ("f(\n  1\n)", "_emakiShow(f(\n  1\n))"),
    ("try f()", "_emakiShow(try f())"),
  ])
  func theLastExpressionIsShown(code: String, expected: String) {
    #expect(rewrite(code).code == expected)
  }

  @Test(arguments: [
    "a;", "let a = 1", "a = 3", "a += 1; b = 2", "func f() {}", "if a { b }", "for i in s { i }",
    "#warning(\"w\")", "struct S {}", "",
  ])
  func otherEndsAreLeftAsTheyAre(code: String) {
    #expect(rewrite(code).code == code)
  }

  @Test(arguments: [
    ("let x = await f()", "let x = _emakiWait { await f() }"),
    ("let x = try await f()", "let x = try _emakiWait { try await f() }"),
    ("let x = try? await f()", "let x = try? _emakiWait { try await f() }"),
    ("let x = await f() + g()", "let x = _emakiWait { await f() + g() }"),
    ("x = await f()", "x = _emakiWait { await f() }"),
    ("await f()", "_emakiShow(_emakiWait { await f() })"),
    ("for await i in s { print(i) }", "_emakiWait { for await i in s { print(i) } }"),
    (
      "for try await i in s { print(i) }",
      "try _emakiWait { for try await i in s { print(i) } }"
    ),
    ("func f() async { await g() }", "func f() async { await g() }"),
    ("let t = Task { await g() }", "let t = Task { await g() }"),
    (
      "if await f() { let y = await g() }",
      "if _emakiWait { await f() } { let y = _emakiWait { await g() } }"
    ),
  ])
  func suspensionsAreWaitedFor(code: String, expected: String) {
    #expect(rewrite(code).code == expected)
  }

  @Test func importsMoveAndLeaveBlanks() {
    let source = rewrite(
      "let a = 1\n  @preconcurrency import Foundation\nimport struct Glibc.timeval; let b = 2")
    #expect(
      source.imports == [
        .init(
          attributes: "@preconcurrency", text: "import Foundation",
          position: SourcePosition(line: 11, column: 19)),
        .init(
          attributes: "", text: "import struct Glibc.timeval",
          position: SourcePosition(line: 12, column: 1)),
      ])
    #expect(source.code.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
    #expect(!source.code.contains("import"))
    #expect(source.code.hasSuffix("let b = 2"))
  }

  @Test func columnsAreThoseOfTheReader() throws {
    let source = rewrite("let é = await f(1) + undefined")
    let column = try #require(source.code.firstRange(of: "undefined")).lowerBound
      .utf16Offset(in: source.code)
    // One letter before it takes two bytes.
    #expect(
      source.columns.originalColumn(line: 0, column: column + 1)
        == "let é = await f(1) + ".utf8.count)
  }

  @Test func declaredNamesAreKnown() {
    let source = rewrite(
      "let (a, b) = (1, 2)\nvar c = 3\nfunc f() {}\nstruct S {}\nguard let g = h else { fatalError() }"
    )
    #expect(source.declaredNames == ["a", "b", "c", "f", "S", "g"])
    #expect(source.guardedNames == ["g"])
  }

  @Test(arguments: [
    ("lazy var x = 1", "`lazy`", 1), ("let a = 1\n  async let x = f()", "`async let`", 3),
    ("@main struct M { static func main() {} }", "`@main`", 1),
  ])
  func whatCannotWorkIsNamed(code: String, word: String, column: Int) throws {
    let problem = try #require(rewrite(code).problems.first)
    #expect(problem.message.contains(word))
    #expect(problem.position.column == column)
  }

  @Test func crashesOnNothing() {
    // Code that is broken in every way still has its lines.
    for code in ["{", "}", "\"", "let = ", "await", "import", "#if", "func (", "\u{0}", "a..", "@"]
    {
      #expect(rewrite(code).code.filter { $0 == "\n" }.count == code.filter { $0 == "\n" }.count)
    }
  }
}
