import NeuralNetwork
import Testing

@Suite("Trainer")
struct TrainerTests {
  private let start: Sequential<Double>
  private let training: Dataset<Double>
  private let validation: Dataset<Double>

  init() {
    var generator = SeededGenerator(seed: 7)
    start = Sequential(using: &generator) {
      Linear(2, 3)
      Sigmoid()
      Linear(3, 1)
    }
    (training, validation) = Dataset.plane(count: 50, using: &generator).split(0.5)
  }

  @Test("gives the same numbers as the loop that it stands for", arguments: [1, 4, 7, 25, nil])
  func loop(batchSize: Int?) throws {
    let loss = MeanSquaredError()
    let trainer = Trainer(
      loss: loss, optimizer: SGD(learningRate: 0.05, momentum: 0.5), epochs: 5,
      batchSize: batchSize)
    var (generator, copy) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
    var (network, expected) = (start, start)
    let history = try trainer.train(
      &network, on: training, validation: validation, using: &generator)

    var optimizer = trainer.optimizer
    var (trainingLosses, validationLosses) = ([Double](), [Double]())
    for _ in 1...5 {
      var total = 0.0
      for batch in training.batches(of: batchSize ?? training.count, using: &copy) {
        let prediction = expected.forward(batch.inputs)
        total += loss(prediction, batch.targets) * Double(batch.count)
        expected.backward(loss.gradient(prediction, batch.targets))
        optimizer.update(&expected)
      }
      trainingLosses.append(total / Double(training.count))
      validationLosses.append(loss(expected(validation.inputs), validation.targets))
    }
    #expect(network.parameters == expected.parameters)
    #expect(history.trainingLosses == trainingLosses)
    #expect(history.validationLosses == validationLosses)
    #expect(generator == copy)
  }

  @Test("weights a short last batch by its size")
  func shortBatch() throws {
    var network = Sequential { Linear(weights: [[0]], bias: nil) }
    let data = Dataset<Double>(inputs: [[1], [1], [1]], targets: [[1], [1], [4]])
    var generator = SeededGenerator(seed: 1)
    let trainer = Trainer(
      loss: MeanSquaredError(), optimizer: SGD(learningRate: 0), epochs: 1, batchSize: 2,
      shuffles: false)
    let history = try trainer.train(&network, on: data, using: &generator)
    #expect(history.trainingLosses == [6])
    #expect(history.validationLosses.isEmpty)
    #expect(generator == SeededGenerator(seed: 1), "nothing was drawn")
  }

  @Test("repeats itself for the same seed")
  func reproducibility() throws {
    func train(seed: UInt64) throws -> [Parameter<Double>] {
      var generator = SeededGenerator(seed: seed)
      var network = start
      _ = try trainer().train(&network, on: training, using: &generator)
      return network.parameters
    }
    #expect(try train(seed: 1) == train(seed: 1))
    #expect(try train(seed: 1) != train(seed: 2))
  }

  @Test("one batch of everything is the full gradient, whatever the order")
  func fullBatch() throws {
    var (generator, network, unshuffled) = (SeededGenerator(seed: 1), start, start)
    var full = trainer()
    full.batchSize = nil
    _ = try full.train(&network, on: training, using: &generator)
    full.shuffles = false
    _ = try full.train(&unshuffled, on: training, using: &generator)
    for (left, right) in zip(network.parameters, unshuffled.parameters) {
      #expect(distance(left.value, right.value) < 1e-14)
    }
  }

  @Test("learns the plane in Float as well as in Double")
  func learning() throws {
    var generator = SeededGenerator(seed: 1)
    var network = Sequential<Float>(using: &generator) {
      Linear(2, 3)
      Tanh()
      Linear(3, 1)
    }
    var long = trainer()
    long.epochs = 100
    let history = try long.train(
      &network, on: Dataset(training), validation: Dataset(validation), using: &generator)
    #expect((history.validationLosses.last ?? 1) < 0.002)
    #expect(history.trainingLosses.count == 100)
  }

  @Test("stops when the loss is no longer finite, and says where")
  func divergence() throws {
    var generator = SeededGenerator(seed: 1)
    var network = Sequential { Linear(weights: [[1]], bias: nil) }
    let data = Dataset<Double>(inputs: [[1], [1], [.infinity]], targets: [[0], [0], [0]])
    let trainer = Trainer(
      loss: MeanSquaredError(), optimizer: SGD(learningRate: 0), epochs: 3, batchSize: 1,
      shuffles: false)
    let error = #expect(throws: NetworkError.self) {
      _ = try trainer.train(&network, on: data, using: &generator)
    }
    #expect(error == .nonFiniteLoss(.infinity, epoch: 1, batch: 3))
    #expect(
      error?.description
        == "the loss is inf in epoch 1, batch 3: try a smaller learning rate")
    #expect(network.parameters[0].value == [[1]])
  }

  @Test("stops in a later epoch when the learning rate is far too large")
  func explosion() {
    var generator = SeededGenerator(seed: 1)
    var network = Sequential { Linear(2, 1, weights: .constant(1)) }
    var trainer = trainer()
    (trainer.optimizer, trainer.epochs) = (SGD(learningRate: 10), 1000)
    #expect(throws: NetworkError.self) {
      _ = try trainer.train(&network, on: training, using: &generator)
    }
  }

  private func trainer() -> Trainer {
    Trainer(
      loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.05), epochs: 3, batchSize: 4)
  }
}
