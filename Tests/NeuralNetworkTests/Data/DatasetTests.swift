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

@Suite("The plane")
struct PlaneTests {
  @Test("has points in ±6 and the label (x₁ + x₂)/10")
  func facts() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.plane(using: &generator)
    #expect(data.count == 500)
    #expect(data.inputs.shape == Shape(500, 2))
    #expect(data.inputs.elements.allSatisfy { (-6...6).contains($0) })
    #expect((data.inputs.max() ?? 0) > 5.9 && (data.inputs.min() ?? 0) < -5.9)
    #expect(data.inputs.mean().magnitude < 0.3)
    for row in 0..<data.count {
      #expect(data.targets[row, 0] == (data.inputs[row, 0] + data.inputs[row, 1]) / 10)
    }
    #expect(data.split(0.5).training.count == 250)
  }

  @Test("has a label that is off by no more than the noise allows")
  func noise() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.plane(count: 1000, noise: 0.5, using: &generator)
    let errors = (0..<1000).map { row in
      (data.targets[row, 0] - (data.inputs[row, 0] + data.inputs[row, 1]) / 10).magnitude
    }
    #expect(errors.allSatisfy { $0 <= 0.6 })
    #expect((errors.max() ?? 0) > 0.5)
  }

  @Test("is the same for the same seed, and takes the same points with and without noise")
  func seed() {
    var first = SeededGenerator(seed: 9)
    var second = SeededGenerator(seed: 9)
    let clean = Dataset.plane(of: Float.self, using: &first)
    let noisy = Dataset.plane(of: Float.self, noise: 0.3, using: &second)
    #expect(clean.inputs == noisy.inputs)
    #expect(clean.targets != noisy.targets)
    #expect(first == second)
  }
}
