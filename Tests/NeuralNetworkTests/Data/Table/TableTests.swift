import NeuralNetwork
import Testing

@Suite("A table")
struct TableTests {
  let flowers = """
    length,width,species
    5.1,3.5,setosa
    7.0,3.2,versicolor
    4.9,3.0,setosa

    """

  @Test("becomes samples of classes, in the order in which they appear")
  func classifying() throws {
    let (data, names) = try Table(csv: flowers).dataset(classifying: "species")
    #expect(names == ["setosa", "versicolor"])
    #expect(data.inputs == [[5.1, 3.5], [7, 3.2], [4.9, 3]])
    #expect(data.targets == [[1, 0], [0, 1], [1, 0]])
    let (narrow, _) = try Table(csv: flowers).dataset(
      of: Float.self, classifying: "species", from: ["width"])
    #expect(narrow.inputs == [[3.5], [3.2], [3]])
  }

  @Test("becomes samples of numbers")
  func predicting() throws {
    let table = try Table(csv: "a,b,c\n1,2,3\n4,5,6")
    let data = try table.dataset(predicting: ["b"])
    #expect(data.inputs == [[1, 3], [4, 6]])
    #expect(data.targets == [[2], [5]])
    let other = try table.dataset(predicting: ["c", "a"], from: ["b"])
    #expect(other.inputs == [[2], [5]])
    #expect(other.targets == [[3, 1], [6, 4]])
  }

  @Test("gives its columns")
  func columns() throws {
    let table = try Table(csv: "a, b,c\n 1 ,+2e1,\t-.5\n")
    #expect(table.columnNames == ["a", " b", "c"])
    #expect(try table.texts("a") == [" 1 "])
    #expect(try table.matrix() == [[1, 20, -0.5]])
    #expect(try table.matrix(of: Float.self, columns: ["c", "a"]) == [[-0.5, 1]])
    #expect(try table.classes("c").names == ["\t-.5"])
  }

  @Test("may have quotes, in every place")
  func quotes() throws {
    let table = try Table(csv: "\"a\",\"b,c\"\n\"x\"\"y\",\"two\nlines\"\n\"\",\"\"\"\"\n")
    #expect(table.columnNames == ["a", "b,c"])
    #expect(table.rows == [["x\"y", "two\nlines"], ["", "\""]])
  }

  @Test("may end its lines in any way", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    for last in ["", end, end + end] {
      let table = try Table(csv: ["a,b", "1,2", "", "3,\"4\""].joined(separator: end) + last)
      #expect(table.rows == [["1", "2"], ["3", "4"]])
    }
    #expect(try Table(csv: "a\(end)\"\(end)\"").rows == [[end]])
    #expect(try Table(csv: "a,b\(end),\(end)").rows == [["", ""]])
    let error = try dataError { try Table(csv: "a,b\(end)\(end)\"\(end)\",1\(end)1") }
    let fault = TableFault.raggedRow(fields: 1, expected: 2)
    #expect(error == .invalidTable(path: nil, line: 5, column: nil, fault))
  }

  @Test("may begin with a byte order mark, be separated otherwise, and hold any language")
  func forms() throws {
    let table = try Table(csv: "\u{feff}größe;名前\n1;花\n", separator: ";")
    #expect(table.columnNames == ["größe", "名前"])
    #expect(table.rows == [["1", "花"]])
    #expect(try Table(csv: "a\tb\n1\t2", separator: "\t").matrix() == [[1, 2]])
  }

  @Test("comes from a file, compressed or not")
  func files() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let plain = try Table(contentsOf: try folder.write(Array(flowers.utf8), to: "a.csv"))
    let packed = try Table(contentsOf: try folder.compress(Array(flowers.utf8), to: "a.csv.gz"))
    #expect(plain.rows == packed.rows)
    #expect(plain.columnNames == ["length", "width", "species"])
    #expect(plain.rows == (try Table(csv: flowers).rows))
  }

  @Test("may have no rows, and many")
  func sizes() throws {
    #expect(try Table(csv: "a,b").matrix().shape == Shape(0, 2))
    let rows = (0..<10_000).map { "\($0),\($0 % 3)" }.joined(separator: "\n")
    let table = try Table(csv: "a,b\n" + rows)
    #expect(try table.matrix(columns: ["a"]).elements == (0..<10_000).map(Double.init))
    #expect(try table.classes("b").labels == (0..<10_000).map { $0 % 3 })
  }
}
