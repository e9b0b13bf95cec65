import NeuralNetwork
import Testing

@Suite("A mistake in a table")
struct TableFaultTests {
  @Test(
    "is told with its line and column",
    arguments: [
      ("", nil, nil, TableFault.empty),
      ("\n\n", nil, nil, .empty),
      ("a,b\n1", 2, nil, .raggedRow(fields: 1, expected: 2)),
      ("a,b\n1,2\n\n1,2,3\n", 4, nil, .raggedRow(fields: 3, expected: 2)),
      ("a,b\n1,\"2\n3,4\n", 2, 2, .unterminatedQuote),
      ("a,b\n1, \"2\"\n", 2, 2, .strayQuote),
      ("a,b\n\"1\"2,3\n", 2, 1, .strayQuote),
      ("a,b,a\n", 1, 3, .duplicateColumn("a")),
    ] as [(String, Int?, Int?, TableFault)])
  func parsing(text: String, line: Int?, column: Int?, fault: TableFault) throws {
    let error = try dataError { try Table(csv: text) }
    #expect(error == .invalidTable(path: nil, line: line, column: column, fault))
    #expect(error.description.contains("; "), "says what to do")
  }

  @Test(
    "is found where a number should be", arguments: ["x", "", "1,5", "nan", "inf", "1 2", "0x"])
  func number(text: String) throws {
    let table = try Table(csv: "a;b\n\"\n\";1\n2;\(text)\n", separator: ";")
    #expect(
      try dataError { try table.matrix(columns: ["b"]) }
        == .invalidTable(
          path: nil, line: 4, column: 2, .notANumber(text, columnName: "b")))
  }

  @Test("is a name that no column has, and the nearest are told")
  func names() throws {
    let table = try Table(csv: "sepal length,sepal width,petal length,petal width,species\n")
    let error = try dataError { try table.dataset(classifying: "Specis") }
    guard case .invalidTable(nil, nil, nil, .missingColumn("Specis", let nearest)) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(nearest.first == "species")
    #expect(error.description.contains("\"species\""))
    #expect(throws: DataError.self) { try table.matrix(columns: ["species", "none"]) }
    #expect(throws: DataError.self) { try table.dataset(predicting: ["none"]) }
    #expect(throws: DataError.self) { try table.texts("none") }
  }

  @Test("names the file")
  func files() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let path = try folder.write(Array("a,b\n1,x\n".utf8), to: "a.csv")
    let error = try dataError { try Table(contentsOf: path).matrix() }
    #expect(error.description.hasPrefix("\(path), line 2, column 2: \"x\" in \"b\""))
    let latin = try folder.write(Array("a,b\n1,".utf8) + [0xfc, 0x0a], to: "latin.csv")
    #expect(
      try dataError { try Table(contentsOf: latin) }
        == .invalidTable(path: latin, line: 2, column: 2, .notText))
    let missing = folder.path + "/none.csv"
    #expect(
      try dataError { try Table(contentsOf: missing) }
        == .unreadable(path: missing, reason: "No such file or directory"))
  }
}
