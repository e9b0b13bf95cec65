import NeuralNetwork
import Testing

@Suite("Losses")
struct LossTests {
  let prediction: Matrix<Double> = [[1, 2], [3, 5]]
  let target: Matrix<Double> = [[0, 2], [5, 4]]

  @Test("MeanSquaredError averages over samples and outputs")
  func mean() {
    #expect(MeanSquaredError()(prediction, target) == 1.5)
    #expect(MeanSquaredError().gradient(prediction, target) == [[0.5, 0], [-1, 0.5]])
  }

  @Test("SquaredError is half the sum, or half the mean")
  func half() {
    #expect(SquaredError()(prediction, target) == 3)
    #expect(SquaredError().gradient(prediction, target) == [[1, 0], [-2, 1]])
    #expect(SquaredError(reduction: .mean)(prediction, target) == 0.75)
    #expect(
      SquaredError(reduction: .mean).gradient(prediction, target) == [[0.25, 0], [-0.5, 0.25]])
  }

  @Test("½Σ of the ten class scores of the lesson on losses")
  func lesson() {
    let scores: Matrix<Double> = [[0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0]]
    let two: Matrix<Double> = [[0, 0, 1, 0, 0, 0, 0, 0, 0, 0]]
    let seven: Matrix<Double> = [[0, 0, 0, 0, 0, 0, 0, 1, 0, 0]]
    #expect((SquaredError()(scores, two) - 0.0975).magnitude < 1e-15)
    #expect((SquaredError()(scores, seven) - 0.5975).magnitude < 1e-15)
  }

  @Test("different shapes stop with both")
  func mismatch() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = MeanSquaredError()(Matrix<Double>.zeros(4, 1), .zeros(1, 4))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("MeanSquaredError, prediction and target: the shapes 4×1 and 1×4"))
  }
}
