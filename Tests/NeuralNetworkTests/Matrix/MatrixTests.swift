import NeuralNetwork
import Testing

@Suite("Matrix")
struct MatrixTests {
  let a: Matrix<Double> = [[1, 2, 3], [4, 5, 6]]

  @Test("is made of rows, columns, literals and repeated values")
  func creation() {
    #expect(a.shape == Shape(2, 3))
    #expect(a == Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]))
    #expect(Matrix<Float>(column: [1, 2]) == [[1], [2]])
    #expect(Matrix<Float>(row: [1, 2]) == [[1, 2]])
    #expect(Matrix<Double>.zeros(1, 2) == [[0, 0]])
    #expect(Matrix<Double>(Matrix<Float>([[0.5, 0.25]])) == [[0.5, 0.25]])
    #expect(Matrix<Double>([]).shape == Shape(0, 0))
  }

  @Test("gives and takes elements, rows and columns")
  func access() {
    var b = a
    b[1, 0] = 40
    #expect(b[1, 0] == 40)
    #expect(a[1, 0] == 4, "a copy keeps its own elements")
    #expect(a[row: 1] == [4, 5, 6])
    #expect(a[column: 2] == [3, 6])
    #expect(a[rows: 1..<2] == [[4, 5, 6]])
    #expect(a[rows: [1, 0, 1]] == [[4, 5, 6], [1, 2, 3], [4, 5, 6]])
    #expect(a[rows: 0..<0].shape == Shape(0, 3))
    #expect(a.rowArrays == [[1, 2, 3], [4, 5, 6]])
  }

  @Test("computes element by element")
  func arithmetic() {
    #expect(a + a == [[2, 4, 6], [8, 10, 12]])
    #expect(a - a == .zeros(2, 3))
    #expect(a * a == [[1, 4, 9], [16, 25, 36]])
    #expect(a / a == Matrix(rows: 2, columns: 3, repeating: 1))
    #expect(a * 2 == 2 * a)
    #expect(a / 2 == [[0.5, 1, 1.5], [2, 2.5, 3]])
    #expect(a + 1 == [[2, 3, 4], [5, 6, 7]])
    #expect(a - 1 == [[0, 1, 2], [3, 4, 5]])
    #expect(-a == a * -1)
    #expect(1 + a == a + 1)
    #expect(1 - a == [[0, -1, -2], [-3, -4, -5]])
    var b = a
    b += a
    b *= 3
    b -= a
    #expect(b == a * 5)
    b.add(a, scaledBy: -4)
    #expect(b == a)
  }

  @Test("spreads a row over all rows and a column over all columns")
  func broadcast() {
    #expect(a.adding(row: [[10, 20, 30]]) == [[11, 22, 33], [14, 25, 36]])
    #expect(a.subtracting(row: [[1, 2, 3]]) == [[0, 0, 0], [3, 3, 3]])
    #expect(a.multiplied(byRow: [[1, 0, 2]]) == [[1, 0, 6], [4, 0, 12]])
    #expect(a.divided(byRow: [[1, 2, 4]]) == [[1, 1, 0.75], [4, 2.5, 1.5]])
    #expect(a.adding(column: [[10], [20]]) == [[11, 12, 13], [24, 25, 26]])
    #expect(a.subtracting(column: [[1], [5]]) == [[0, 1, 2], [-1, 0, 1]])
    #expect(a.multiplied(byColumn: [[2], [0]]) == [[2, 4, 6], [0, 0, 0]])
    #expect(a.divided(byColumn: [[2], [4]]) == [[0.5, 1, 1.5], [1, 1.25, 1.5]])
  }

  @Test("maps and reduces")
  func reductions() {
    #expect(a.map { $0 * $0 } == a * a)
    #expect(a.sum() == 21)
    #expect(a.mean() == 3.5)
    #expect(a.min() == 1)
    #expect(a.max() == 6)
    #expect(a.columnSums() == [[5, 7, 9]])
    #expect(a.rowSums() == [[6], [15]])
    #expect(a.columnMeans() == [[2.5, 3.5, 4.5]])
    #expect(a.rowMeans() == [[2], [5]])
    #expect(a.argmax().map { [$0.row, $0.column] } == [1, 2])
    #expect(Matrix<Double>.zeros(0, 3).argmax() == nil)
    #expect(Matrix<Float>([[1, 3, 3], [5, 4, 0]]).rowArgmax() == [1, 0])
    #expect(Matrix<Double>([]).max() == nil)
  }

  @Test("sums many elements as exactly as a loop", arguments: [0, 1, 7, 8, 9, 1000])
  func longSums(count: Int) {
    let matrix = Matrix(row: (0..<count).map(Double.init))
    #expect(matrix.sum() == Double(count * (count - 1) / 2))
  }

  @Test("has a transpose")
  func transpose() {
    #expect(a.transposed == [[1, 4], [2, 5], [3, 6]])
    #expect(a.transposed.transposed == a)
  }

  @Test("stops with the operation and both shapes when they do not fit")
  func mismatch() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let left = Matrix<Double>.zeros(2, 3)
      _ = left + Matrix<Double>.zeros(3, 2)
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Matrix +: the shapes 2×3 and 3×2 do not fit"))
  }

  @Test("stops with the product and both shapes when they do not fit")
  func productMismatch() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix<Float>.zeros(2, 3).product(withTransposed: Matrix<Float>.zeros(3, 2))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Matrix product A·Bᵀ: the shapes 2×3 and 3×2 do not fit"))
  }

  @Test("stops at an element that is not there")
  func outOfRange() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      print(Matrix<Double>.zeros(2, 3)[0, 3])
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("there is no element [0, 3] in a shape of 2×3"))
  }
}
