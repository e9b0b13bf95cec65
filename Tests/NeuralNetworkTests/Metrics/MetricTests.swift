import NeuralNetwork
import Testing

@Suite("Metrics")
struct MetricTests {
  let scores: Matrix<Double> = [
    [0.1, 0.7, 0.2], [0.5, 0.3, 0.2], [0.2, 0.2, 0.6], [0.3, 0.4, 0.3],
  ]
  let classes: Matrix<Double> = .oneHot([1, 1, 2, 0], classes: 3)

  @Test("accuracy counts the rows whose largest score is that of the right class")
  func accuracy() {
    #expect(Accuracy()(scores, classes) == 0.5)
    #expect(Accuracy()(classes, classes) == 1)
    #expect(Accuracy()(Matrix<Float>.zeros(0, 3), .zeros(0, 3)).isNaN)
  }

  @Test("accuracy of a single column compares the sides of the threshold")
  func binary() {
    let target: Matrix<Double> = [[0], [1], [1], [0]]
    #expect(Accuracy()([[0.2], [0.9], [0.4], [.nan]], target) == 0.5)
    let signs: Matrix<Float> = [[-1], [1], [1]]
    #expect(Accuracy(threshold: 0)([[-0.1], [0.1], [3]], signs) == 1)
  }

  @Test("top-k accuracy names k classes")
  func topK() {
    #expect(TopKAccuracy(1)(scores, classes) == 0.5)
    #expect(TopKAccuracy(2)(scores, classes) == 1)
    #expect(TopKAccuracy(2).name == "top-2 accuracy")
    // Of equal scores the lower class comes first.
    let tie: Matrix<Double> = [[0.5, 0.5, 0]]
    #expect(TopKAccuracy(1)(tie, .oneHot([0], classes: 3)) == 1)
    #expect(TopKAccuracy(1)(tie, .oneHot([1], classes: 3)) == 0)
  }

  @Test("R² is 1 for perfect predictions and 0 for the mean")
  func rSquared() {
    let target: Matrix<Double> = [[1], [2], [3], [6]]
    #expect(RSquared()(target, target) == 1)
    #expect(RSquared()(Matrix(rows: 4, columns: 1, repeating: 3), target) == 0)
    #expect(RSquared()([[2], [2], [3], [6]], target) == 1 - 1.0 / 14)
    let constant: Matrix<Double> = [[2], [2]]
    #expect(RSquared()(constant, constant) == 1)
    #expect(RSquared()([[1], [2]], constant) == -.infinity)
  }

  @Test("a confusion matrix counts classes against what they were taken for")
  func confusion() {
    let confusion = ConfusionMatrix(scores, classes)
    #expect(confusion.counts == [[0, 1, 0], [1, 1, 0], [0, 0, 1]])
    #expect(confusion.accuracy == 0.5)
    #expect(confusion.recall(of: 1) == 0.5)
    #expect(confusion.precision(of: 2) == 1)
    #expect(confusion.precision(of: 0) == 0)
    #expect(confusion.matrix == [[0, 1, 0], [1, 1, 0], [0, 0, 1]])
    #expect(confusion.description == "   0  1  2\n0  0  1  0\n1  1  1  0\n2  0  0  1")
  }

  @Test("shapes that differ stop with both")
  func mismatch() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Accuracy()(Matrix<Double>.zeros(4, 3), .zeros(4, 1))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Accuracy, prediction and target: the shapes 4×3 and 4×1"))
  }
}
