import NeuralNetwork
import Testing

/// The published numbers of lesson C.
///
/// Its texts keep one row of weights per neuron, `Linear` one column: hence the transposes.
@Suite("Lesson C: one step of a 2-2-2 network")
struct LessonCTests {
  private let input: Matrix<Double> = [[0.05, 0.1]]
  private let target: Matrix<Double> = [[0.01, 0.99]]
  private let network = Sequential {
    Linear(weights: Matrix([[0.15, 0.2], [0.25, 0.3]]).transposed, bias: [0.35, 0.35])
    Sigmoid()
    Linear(weights: Matrix([[0.4, 0.45], [0.5, 0.55]]).transposed, bias: [0.6, 0.6])
    Identity()
  }

  @Test("C2: the gradients of ½Σ(y − t)²")
  func gradients() {
    var network = network
    network.backward(SquaredError().gradient(network.forward(input), target))
    let expected: [Matrix<Double>] = [
      [
        [0.006706025259285303, 0.013412050518570607],
        [0.007487461943833829, 0.014974923887667657],
      ],
      [[0.13412050518570606, 0.14974923887667657]],
      [[0.6501681244277691, 0.6541291517796395], [0.13937181955411934, 0.1402209162240302]],
      [[1.09590596705977, 0.23492140409646534]],
    ]
    expectClose(network.parameters.map(\.gradient), expected)
  }

  @Test("C2: the parameters after one step of learning rate 0.1")
  func step() {
    var network = network
    var optimizer = SGD(learningRate: 0.1)
    network.backward(SquaredError().gradient(network.forward(input), target))
    optimizer.update(&network)
    let expected: [Matrix<Double>] = [
      [[0.14932939747407145, 0.19865879494814295], [0.2492512538056166, 0.2985025076112332]],
      [[0.3365879494814294, 0.33502507611233234]],
      [[0.3349831875572231, 0.3845870848220361], [0.48606281804458806, 0.5359779083775971]],
      [[0.490409403294023, 0.5765078595903534]],
    ]
    expectClose(network.parameters.map(\.value), expected)
  }

  @Test("C3: the averaged loss is half of PyTorch's mean, and so are its gradients")
  func epoch() throws {
    var generator = SeededGenerator(seed: 1)
    var network = network
    let data = Dataset(inputs: input, targets: target)
    let trainer = Trainer(
      loss: SquaredError(reduction: .mean), optimizer: SGD(learningRate: 0.02), epochs: 1,
      batchSize: 2)
    let history = try trainer.train(&network, on: data, using: &generator)
    #expect((history.trainingLosses[0] - 0.31404948868496607).magnitude < 1e-15)

    let mean = MeanSquaredError()
    #expect((mean(self.network(input), target) - 0.6280989773699321).magnitude < 1e-15)
    var twin = self.network
    var half = trainer
    (half.loss, half.optimizer) = (mean, SGD(learningRate: 0.01))
    _ = try half.train(&twin, on: data, using: &generator)
    expectClose(twin.parameters.map(\.value), network.parameters.map(\.value), transposed: false)
  }

  @Test("C4: 2-3-1 from zeros learns the plane's slope")
  func plane() throws {
    var generator = SeededGenerator(seed: 1)
    let (training, validation) = Dataset.plane(using: &generator).split(0.5)
    var network = Sequential {
      Linear(2, 3, weights: .zeros)
      Sigmoid()
      Linear(3, 1, weights: .zeros)
    }
    let trainer = Trainer(
      loss: SquaredError(reduction: .mean), optimizer: SGD(learningRate: 0.02), epochs: 100,
      batchSize: 4)
    let history = try trainer.train(
      &network, on: training, validation: validation, using: &generator)
    #expect(history.validationLosses[0] > 10 * (history.validationLosses.last ?? 1))
    #expect(RSquared()(network(validation.inputs), validation.targets) > 0.95)
  }

  private func expectClose(
    _ actual: [Matrix<Double>], _ expected: [Matrix<Double>], transposed: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(actual.count == expected.count, sourceLocation: sourceLocation)
    for (index, (actual, expected)) in zip(actual, expected).enumerated() {
      let isWeight = index.isMultiple(of: 2)
      let turned = transposed && isWeight ? expected.transposed : expected
      #expect(distance(actual, turned) < 1e-15, sourceLocation: sourceLocation)
    }
  }
}
