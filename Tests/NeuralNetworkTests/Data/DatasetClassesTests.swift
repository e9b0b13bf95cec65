import NeuralNetwork
import Testing

@Suite("Classes of a data set")
struct DatasetClassesTests {
  @Test("are written as one-hot rows and read back")
  func oneHot() {
    let matrix = Matrix<Float>.oneHot([2, 0, 1, 2], classes: 4)
    #expect(matrix == [[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]])
    let data = Dataset<Float>(inputs: .zeros(4, 2), labels: [2, 0, 1, 2], classes: 4)
    #expect(data.targets == matrix)
    #expect(data.labels == [2, 0, 1, 2])
    #expect(data.classCounts == [1, 1, 2, 0])
  }

  @Test("of no samples are none")
  func empty() {
    #expect(Matrix<Double>.oneHot([], classes: 3).shape == Shape(0, 3))
    let data = Dataset<Double>(inputs: .zeros(0, 2), labels: [], classes: 3)
    #expect(data.classCounts == [0, 0, 0])
  }
}

@Suite("Stratified split")
struct StratifiedSplitTests {
  /// 60 samples of class 0, 30 of class 1 and 10 of class 2, each with its number as input.
  let data = Dataset<Double>(
    inputs: Matrix(column: (0..<100).map { Double($0) }),
    labels: (0..<100).map { $0 < 60 ? 0 : $0 < 90 ? 1 : 2 }, classes: 3)

  @Test("has the same proportions in both parts, and every sample in one of them")
  func proportions() {
    var generator = SeededGenerator(seed: 1)
    let (training, validation) = data.stratifiedSplit(0.7, using: &generator)
    #expect(training.classCounts == [42, 21, 7])
    #expect(validation.classCounts == [18, 9, 3])
    let numbers = training.inputs.elements + validation.inputs.elements
    #expect(numbers.sorted() == data.inputs.elements)
    for part in [training, validation] {
      for row in 0..<part.count {
        #expect(data.labels[Int(part.inputs[row, 0])] == part.labels[row])
      }
    }
  }

  @Test("has as many samples as the plain split, each class within one of its share")
  func rounding() {
    var generator = SeededGenerator(seed: 2)
    for percent in 0...100 {
      let fraction = Double(percent) / 100
      let training = data.stratifiedSplit(fraction, using: &generator).training
      #expect(training.count == data.split(fraction).training.count)
      for (count, all) in zip(training.classCounts, data.classCounts) {
        #expect((Double(count) - fraction * Double(all)).magnitude < 1)
      }
    }
  }

  @Test("comes in a random order that depends on the seed alone")
  func order() {
    var generator = SeededGenerator(seed: 3)
    var copy = generator
    let first = data.stratifiedSplit(0.5, using: &generator)
    let again = data.stratifiedSplit(0.5, using: &copy)
    let other = data.stratifiedSplit(0.5, using: &generator)
    #expect(first.training == again.training && first.validation == again.validation)
    #expect(first.training != other.training)
    #expect(Set(first.training.labels.prefix(20)).count > 1)
  }

  @Test("takes labels of −1 and 1 in one column as two classes")
  func signs() {
    var generator = SeededGenerator(seed: 4)
    let spiral = Dataset.spiral(count: 200, using: &generator)
    let (training, validation) = spiral.stratifiedSplit(0.5, using: &generator)
    #expect(training.targets.sum() == 0 && validation.targets.sum() == 0)
    #expect(training.count == 100)
  }

  @Test("is a random split when every target is different")
  func regression() {
    var generator = SeededGenerator(seed: 5)
    let plane = Dataset.plane(count: 50, using: &generator)
    let training = plane.stratifiedSplit(0.5, using: &generator).training
    #expect(training.count == 25)
    #expect(training.inputs != plane.split(0.5).training.inputs)
  }
}
