import NeuralNetwork
import Testing

@Suite("Mistakes with losses")
struct LossMistakesTests {
  @Test("labels of ±1 are no probabilities")
  func labels() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BinaryCrossEntropyWithLogits()(Matrix<Float>([[0.5], [2]]), [[1], [-1]])
    }
    #expect(
      try message(result).contains(
        "BinaryCrossEntropyWithLogits: the target -1.0 in row 1 is not in 0…1; labels of −1 and 1"))
  }

  @Test("plain scores are no probabilities")
  func scores() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = CrossEntropy()(Matrix<Double>([[0.5, 3]]), [[0, 1]])
    }
    #expect(
      try message(result).contains("the prediction 3.0 in row 0 is not in 0…1; end the network in"))
  }

  @Test("softmax wants more than one column")
  func column() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SoftmaxCrossEntropy()(Matrix<Double>([[0.5]]), [[1]])
    }
    #expect(try message(result).contains("softmax of a single column is always 1"))
  }

  @Test("what is not a number stays to be seen in the loss")
  func notANumber() {
    #expect(BinaryCrossEntropy()(Matrix<Double>([[.nan]]), [[1]]).isNaN)
    #expect(CrossEntropy()(Matrix<Double>([[.nan, 0.5]]), [[1, 0]]).isNaN)
  }
}
