import NeuralNetwork
import Testing

@Suite("Dataset")
struct DatasetTests {
  let data = Dataset<Double>(
    inputs: [[1], [2], [3], [4], [5]], targets: [[10], [20], [30], [40], [50]])

  @Test("splits, keeping the order")
  func split() {
    let (training, validation) = data.split(0.5)
    #expect(training.inputs == [[1], [2]])
    #expect(validation.targets == [[30], [40], [50]])
    #expect(data.split(1).validation.count == 0)
  }

  @Test("comes in batches, the last one short")
  func batches() {
    #expect(data.batches(of: 2).map(\.count) == [2, 2, 1])
    #expect(data.batches(of: 2)[2].targets == [[50]])
    #expect(data.batches(of: 9) == [data])
  }

  @Test("shuffles samples together with their targets")
  func shuffle() {
    var generator = SeededGenerator(seed: 1)
    var copy = generator
    let shuffled = data.shuffled(using: &generator)
    #expect(shuffled != data)
    #expect(shuffled.inputs * 10 == shuffled.targets)
    #expect(shuffled.inputs.elements.sorted() == [1, 2, 3, 4, 5])
    #expect(shuffled.batches(of: 2) == data.batches(of: 2, using: &copy))
  }
}
