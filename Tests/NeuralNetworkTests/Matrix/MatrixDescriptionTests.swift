import NeuralNetwork
import Testing

@Suite("Description of a matrix")
struct MatrixDescriptionTests {
  @Test("writes whole numbers without decimals")
  func whole() {
    let matrix: Matrix<Double> = [[1, -20], [300, 0]]
    #expect(matrix.description == "2×2 matrix\n    1  -20\n  300    0")
  }

  @Test("lines up the points of decimal numbers")
  func decimals() {
    let matrix: Matrix<Float> = [[1.5, -0.25], [10, 0.00001]]
    #expect(matrix.description == "2×2 matrix\n   1.5000  -0.2500\n  10.0000   0.0000")
  }

  @Test("writes very small and very large numbers with an exponent")
  func scientific() {
    #expect(Matrix<Double>([[1.5e-7, 0]]).description == "1×2 matrix\n  1.5000e-7          0")
    #expect(Matrix<Double>([[-2.5e12]]).description == "1×1 matrix\n  -2.5000e12")
    #expect(Matrix<Double>([[9.999999e-5]]).description == "1×1 matrix\n  1.0000e-4")
  }

  @Test("writes what is not a number")
  func notFinite() {
    #expect(Matrix<Double>([[.nan, .infinity, 1]]).description == "1×3 matrix\n  nan  inf    1")
  }

  @Test("leaves out the middle of a large matrix")
  func elision() {
    let lines = Matrix<Double>.zeros(100, 100).description.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[0] == "100×100 matrix")
    #expect(lines[1] == "  0  0  0  0  0  …  0  0  0  0")
    #expect(lines[6] == "  …  …  …  …  …  …  …  …  …  …")
  }
}
