import NeuralNetwork
import Testing

@Suite("Mistakes with data")
struct DataMistakesTests {
  @Test("a label that is no class stops with the label and where it is")
  func label() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix<Double>.oneHot([0, 3], classes: 3)
    }
    #expect(words(of: result).contains("Matrix.oneHot: label 3 at index 1 is not one of 3 classes"))
  }

  @Test("a fraction beyond 1, a negative noise and a negative count stop with the number")
  func numbers() async {
    let fraction = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 1)
      _ = Dataset.xor(using: &generator).stratifiedSplit(1.5, using: &generator)
    }
    #expect(words(of: fraction).contains("Dataset.stratifiedSplit: 1.5 is not between 0 and 1"))
    let noise = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 1)
      _ = Dataset.twoGaussians(noise: -1, using: &generator)
    }
    #expect(words(of: noise).contains("Dataset.twoGaussians: a noise of -1.0"))
    let count = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 1)
      _ = Dataset.drawnDigits(count: -1, part: .test, using: &generator)
    }
    #expect(words(of: count).contains("Dataset.drawnDigits: -1 images"))
  }

  func words(of result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }
}
