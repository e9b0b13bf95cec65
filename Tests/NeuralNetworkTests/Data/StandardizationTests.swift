import NeuralNetwork
import Testing

@Suite("Standardization")
struct StandardizationTests {
  let data = Dataset<Double>(
    inputs: [[1, 10, 0.1], [2, 30, 0.1], [3, 20, 0.1], [4, 20, 0.1]],
    targets: [[5], [6], [7], [8]])

  @Test("gives every column mean 0 and deviation 1, and leaves the targets alone")
  func standardized() {
    let (result, standardization) = data.standardized()
    #expect(standardization.means == [[2.5, 20, 0.1]])
    let (a, b) = ((1 / 5.0).squareRoot(), (2.0).squareRoot())
    #expect(distance(standardization.deviations, [[2.5 * a, 5 * b, 0]]) < 1e-15)
    let expected: Matrix = [[-3 * a, -b, 0], [-a, b, 0], [a, 0, 0], [3 * a, 0, 0]]
    #expect(distance(result.inputs, expected) < 1e-15)
    #expect(result.targets == data.targets)
  }

  @Test("applies to other data what it measured, and takes it back")
  func otherData() {
    let standardization = data.standardized().standardization
    let other: Matrix = [[2.5, 27, 0.1], [5, 13, 0.4]]
    let result = standardization(other)
    #expect(result[0, 0] == 0)
    #expect((result[0, 1] * result[0, 1] - 49 / 50).magnitude < 1e-15)
    #expect(result[column: 2] == [0, 0])
    let restored = standardization.inverse(result)
    #expect(distance(restored, [[2.5, 27, 0.1], [5, 13, 0.1]]) < 1e-14)
  }

  @Test("agrees in Float, far from 0, with a constant column at exactly 0")
  func float() {
    var generator = SeededGenerator(seed: 1)
    var inputs = randomMatrix(1000, 3, of: Float.self, using: &generator)
    for row in 0..<1000 {
      inputs[row, 0] = inputs[row, 0] * 3 + 1000
      inputs[row, 2] = 0.1
    }
    let (result, standardization) = Dataset(inputs: inputs, targets: .zeros(1000, 1)).standardized()
    #expect(standardization.deviations[0, 2] == 0)
    #expect(result.inputs[column: 2].allSatisfy { $0 == 0 })
    let again = Standardization(of: result.inputs)
    #expect(distance(again.means, .zeros(1, 3)) < 1e-4)
    #expect(distance(again.deviations, [[1, 1, 0]]) < 1e-4)
  }
}
