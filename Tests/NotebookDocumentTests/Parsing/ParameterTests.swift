import NotebookDocument
import Testing

struct ParameterTests {
  private func parameters(_ yaml: String) throws -> [Parameter] {
    try Notebook(parsing: "---\nparams:\n\(yaml)\n---\n", path: "n.md").frontMatter.parameters
  }

  @Test(
    arguments: [
      ("true", .bool(true)), ("False", .bool(false)),
      ("100", .int(100)), ("-7", .int(-7)), ("1_000", .int(1000)), ("0xff", .int(255)),
      ("0b101", .int(5)), ("-0o17", .int(-15)), ("012", .int(12)),
      ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
      ("0.5", .double(0.5)), ("1e-3", .double(0.001)), ("2.", .double(2)), (".5", .double(0.5)),
      ("-1.5E+2", .double(-150)),
      ("yes", .string("yes")), ("plane", .string("plane")), ("\"5\"", .string("5")),
      ("'true'", .string("true")), ("\"\"", .string("")), ("1.2.3", .string("1.2.3")),
      ("1e", .string("1e")), ("_1", .string("_1")), ("0x", .string("0x")), (".", .string(".")),
      ("+", .string("+")), ("2026-01-31", .string("2026-01-31")), ("nan", .string("nan")),
      ("[1, 2]", .ints([1, 2])), ("[1, 2.5]", .doubles([1, 2.5])), ("[.5]", .doubles([0.5])),
      ("[a, \"1\"]", .strings(["a", "1"])), ("\n  - 1\n  - 2", .ints([1, 2])),
    ] as [(String, Parameter.Value)])
  func typesValues(_ yaml: String, _ value: Parameter.Value) throws {
    #expect(try parameters("  x: \(yaml)") == [Parameter(name: "x", value: value, line: 3)])
  }

  @Test(arguments: [
    ("~", "nothing"), ("[]", "a list"), ("[1, a]", "a list"), ("[true]", "a list"),
    ("[[1]]", "a list"), ("{a: 1}", "a mapping"), (".nan", "'.nan'"), ("1e999", "'1e999'"),
    ("9223372036854775808", "'9223372036854775808'"),
  ])
  func refusesValues(_ yaml: String, _ found: String) throws {
    let error = try mistake("---", "params:", "  学習率: \(yaml)", "---")
    #expect(error.position == SourcePosition(line: 3, column: 14))
    #expect(
      error.description.contains(
        "'学習率' must be true or false, a number, a text, or a list of numbers or of texts, "
          + "not \(found)"))
  }

  @Test(arguments: ["epochs", "学習率", "_x", "x1", "type", "some", "日本"])
  func takesNames(_ name: String) throws {
    #expect(try parameters("  \(name): 1").map(\.name) == [name])
  }

  @Test(arguments: [
    ("learning-rate", "'learning-rate' cannot be the name of a Swift constant"),
    ("1x", "'1x' cannot be the name of a Swift constant"),
    ("_", "'_' cannot be the name of a Swift constant"),
    ("\"\"", "'' cannot be the name of a Swift constant"),
    ("\"a b\"", "'a b' cannot be the name of a Swift constant"),
    ("let", "'let' is a keyword of Swift"), ("self", "'self' is a keyword of Swift"),
    ("true", "'true' is a keyword of Swift"),
  ])
  func refusesNames(_ name: String, _ words: String) throws {
    let error = try mistake("---", "params:", "  a: 1", "  \(name): 1", "---")
    #expect(error.description.hasPrefix("n.md:4:3: error: \(words); "))
  }

  @Test func refusesOneNameTwice() throws {
    let error = try mistake("---", "params: {a: 1, a: 2}", "---")
    #expect(error.problem == .duplicateKey("a"))
    #expect(error.position == SourcePosition(line: 2, column: 10))
  }

  @Test(
    arguments: [
      ("true", "false", .bool(false)), ("1", "20", .int(20)), ("1", " -3 ", .int(-3)),
      ("1.5", "2", .double(2)), ("1.5", "1e-2", .double(0.01)), ("a", "true", .string("true")),
      ("a", "", .string("")), ("[1]", "1,2,3", .ints([1, 2, 3])), ("[1]", "[4]", .ints([4])),
      ("[1.5]", "1, 2", .doubles([1, 2])), ("[1.5]", "1,2.5", .doubles([1, 2.5])),
      ("[a]", "b,1,true", .strings(["b", "1", "true"])),
    ] as [(String, String, Parameter.Value)])
  func overrides(_ yaml: String, _ text: String, _ value: Parameter.Value) throws {
    let before = try notebook("---", "params: {x: \(yaml), y: 0}", "---")
    let after = try before.overridingParameters([("x", "0"), ("x", text)].suffix(1))
    #expect(after.frontMatter.parameters.map(\.value) == [value, .int(0)])
    #expect(after.source == before.source)
  }

  @Test(arguments: [
    ("true", "1", "true or false"), ("1", "1.5", "an Int"), ("1", "ten", "an Int"),
    ("1", "", "an Int"), ("1.5", "x", "a Double"), ("1.5", "nan", "a Double"),
    ("[1]", "1.5", "a list of Ints"), ("[1]", "a", "a list of Ints"), ("[1]", "", "a list of Ints"),
    ("[1]", "[1", "a list of Ints"), ("[1.5]", "a,b", "a list of Doubles"),
    ("[a]", "[[a]]", "a list of texts"),
  ])
  func refusesOverrides(_ yaml: String, _ text: String, _ expected: String) throws {
    let before = try notebook("---", "params:", "  x: \(yaml)", "---")
    let error = try #require(throws: NotebookError.self) {
      try before.overridingParameters([("x", text)])
    }
    #expect(
      error.description == "n.md:3:1: error: the parameter 'x' must be \(expected), not '\(text)'; "
        + "give a value of the type in the front matter")
  }

  @Test func refusesToOverrideAnUnknownParameter() throws {
    func words(_ yaml: String, _ name: String) throws -> String {
      let notebook = try notebook("---", "params: {\(yaml)}", "---")
      return try #require(throws: NotebookError.self) {
        try notebook.overridingParameters([(name, "1")])
      }.description
    }
    let start = "n.md: error: the notebook has no parameter"
    #expect(try words("epochs: 1", "epoch") == "\(start) 'epoch'; did you mean 'epochs'?")
    #expect(try words("epochs: 1, rate: 2", "x") == "\(start) 'x'; known are epochs, rate")
    #expect(try words("", "x") == "\(start) 'x'; it has none")
  }
}
