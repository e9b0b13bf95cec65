import NeuralNetwork
import Testing

@Suite("What a trainer does beside training")
struct TrainerOptionsTests {
  let data = Dataset<Double>(
    inputs: [[0], [1], [2], [3]], targets: [[1], [3], [5], [7]])

  private func line() -> Sequential<Double> {
    Sequential { Linear(weights: [[0]], bias: [0]) }
  }

  private func trainer(epochs: Int = 20) -> Trainer {
    Trainer(
      loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.05), epochs: epochs, batchSize: 2)
  }

  @Test("a schedule sets the rate of each epoch")
  func schedule() throws {
    var trainer = trainer(epochs: 5)
    trainer.schedule = .step(every: 2, factor: 0.5)
    var network = line()
    var generator = SeededGenerator(seed: 1)
    let history = try trainer.train(&network, on: data, using: &generator)
    #expect(history.learningRates == [0.05, 0.05, 0.025, 0.025, 0.0125])
    #expect(history.epochNumbers == [1, 2, 3, 4, 5])
    #expect(history.last?.number == 5)
    #expect(history.batchLosses.count == 10)
  }

  @Test(
    "clipping, a schedule, Adam and a short last batch: the loop of the comment, number by number")
  func loop() throws {
    let trainer = Trainer(
      loss: MeanSquaredError(), optimizer: Adam(learningRate: 0.1), epochs: 7, batchSize: 3,
      schedule: .cosine(epochs: 7), clipping: .norm(1))
    var trained = line()
    var generator = SeededGenerator(seed: 3)
    let history = try trainer.train(&trained, on: data, validation: data, using: &generator)

    var network = line()
    generator = SeededGenerator(seed: 3)
    var optimizer = trainer.optimizer
    let loss = trainer.loss
    var (trainingLosses, validationLosses): ([Double], [Double]) = ([], [])
    for epoch in 1...7 {
      optimizer.learningRate = trainer.schedule.rate(0.1, epoch: epoch - 1)
      var total = 0.0
      for batch in data.batches(of: 3, using: &generator) {
        let prediction = network.forward(batch.inputs)
        total += loss(prediction, batch.targets) * Double(batch.count)
        network.backward(loss.gradient(prediction, batch.targets))
        network.clipGradients(toNorm: 1)
        optimizer.update(&network)
      }
      trainingLosses.append(total / Double(data.count))
      validationLosses.append(loss(network(data.inputs), data.targets))
    }
    #expect(trained.parameters.map(\.value) == network.parameters.map(\.value))
    #expect(history.trainingLosses == trainingLosses)
    #expect(history.validationLosses == validationLosses)
  }

  @Test("metrics are measured after each epoch on both sets")
  func metrics() throws {
    var trainer = trainer()
    trainer.metrics = [RSquared()]
    var network = line()
    var generator = SeededGenerator(seed: 1)
    let history = try trainer.train(
      &network, on: data, validation: data[0..<3], using: &generator)
    #expect(history.trainingMetrics["R²"]?.count == 20)
    #expect(history.trainingMetrics["R²"]?.last == RSquared()(network(data.inputs), data.targets))
    #expect(history.validationMetrics["R²"]?.last ?? 0 > 0.9)
  }

  @Test("early stopping waits, stops, and gives the best network back")
  func earlyStopping() throws {
    // The validation data want the opposite, so each epoch makes it worse after the first.
    let opposite = Dataset(inputs: data.inputs, targets: data.targets * -1)
    var trainer = trainer(epochs: 50)
    trainer.stopping = EarlyStopping(patience: 3)
    var network = line()
    var generator = SeededGenerator(seed: 1)
    var afterFirst: Sequential<Double>?
    let history = try trainer.train(
      &network, on: data, validation: opposite, using: &generator
    ) { epoch, network in
      if epoch.number == 1 { afterFirst = network }
      return .goOn
    }
    #expect(history.bestEpoch == 1)
    #expect(history.trainingLosses.count == 4)
    #expect(network.parameters.map(\.value) == afterFirst?.parameters.map(\.value))

    trainer.stopping = EarlyStopping(patience: 3, restoresBest: false)
    var last = line()
    generator = SeededGenerator(seed: 1)
    _ = try trainer.train(&last, on: data, validation: opposite, using: &generator)
    #expect(last.parameters.map(\.value) != network.parameters.map(\.value))
  }

  @Test("early stopping goes on while a metric gets better")
  func earlyStoppingOnMetric() throws {
    var trainer = trainer(epochs: 10)
    trainer.metrics = [RSquared()]
    trainer.stopping = EarlyStopping(patience: 1, watching: .metric("R²"))
    var network = line()
    var generator = SeededGenerator(seed: 1)
    let history = try trainer.train(&network, on: data, using: &generator)
    #expect(history.trainingLosses.count == 10)
    #expect(history.bestEpoch == 10)
  }

  @Test("early stopping on a metric that there is not stops with the names that there are")
  func unknownMetric() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let data = Dataset<Double>(inputs: [[0]], targets: [[1]])
      let trainer = Trainer(
        loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.05), epochs: 1, batchSize: 1,
        metrics: [RSquared()], stopping: EarlyStopping(patience: 1, watching: .metric("accuracy")))
      var network = Sequential { Linear(weights: [[0]], bias: [0]) }
      var generator = SeededGenerator(seed: 1)
      _ = try trainer.train(&network, on: data, using: &generator)
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("the trainer has no metric “accuracy”; it has: R²"))
  }

  @Test("early stopping recovers from a first epoch that is not a number")
  func earlyStoppingAfterNaN() throws {
    var trainer = trainer(epochs: 10)
    trainer.metrics = [NotAtFirst()]
    trainer.stopping = EarlyStopping(patience: 2, watching: .metric("not at first"))
    var network = Sequential { Linear(weights: [[-1]], bias: [0]) }
    var generator = SeededGenerator(seed: 1)
    let history = try trainer.train(&network, on: data, using: &generator)
    #expect(history.epochs[0].trainingMetrics["not at first"]?.isNaN == true)
    #expect(history.bestEpoch == 10)
  }

  /// How good a line is, but NaN until it is quite good.
  private struct NotAtFirst: Metric {
    let name = "not at first"

    func evaluate<Scalar: NetworkScalar>(
      _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
    ) -> Double {
      let value = RSquared()(prediction, target)
      return value < 0.95 ? .nan : value
    }
  }

  @Test("empty validation data and a batch of none stop with what to give")
  func senseless() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let data = Dataset<Double>(inputs: [[0]], targets: [[1]])
      let trainer = Trainer(
        loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.05), epochs: 1, batchSize: 1)
      var network = Sequential { Linear(weights: [[0]], bias: [0]) }
      var generator = SeededGenerator(seed: 1)
      _ = try trainer.train(
        &network, on: data, validation: data[0..<0], using: &generator)
    }
    #expect(
      try message(result).contains("the validation data are empty; give some, or nil for none"))
  }

  @Test("a callback may end it")
  func callback() throws {
    var network = line()
    var generator = SeededGenerator(seed: 1)
    let history = try trainer().train(&network, on: data, using: &generator) { epoch, _ in
      epoch.trainingLoss < 1 ? .stop : .goOn
    }
    #expect(history.trainingLosses.count < 20)
    #expect(history.trainingLosses.last ?? 1 < 1)
  }

  @Test("the progress line says epoch, losses, metrics and time left, in three digits")
  func progress() throws {
    var trainer = trainer(epochs: 3)
    trainer.metrics = [RSquared()]
    var network = line()
    var generator = SeededGenerator(seed: 1)
    var lines: [String] = []
    _ = try trainer.train(&network, on: data, validation: data, using: &generator) { epoch, _ in
      lines.append(epoch.progressLine(of: 3, metrics: trainer.metrics, left: .seconds(4)))
      return .goOn
    }
    let pattern =
      #/epoch 1/3  loss \d+\.\d{1,2}  validation \d\.\d{1,3}  R² -?\d\.\d+  5 s left/#
    #expect(try pattern.wholeMatch(in: lines[0]) != nil, "\(lines[0])")
    #expect(lines[2].hasPrefix("epoch 3/3") && !lines[2].contains("left"))
  }

  @Test("a history prints its first and last epochs")
  func description() throws {
    var trainer = trainer(epochs: 12)
    trainer.metrics = [RSquared()]
    var network = line()
    var generator = SeededGenerator(seed: 1)
    let history = try trainer.train(&network, on: data, validation: data, using: &generator)
    let lines = history.description.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[0].hasPrefix("epoch 1  loss ") && lines[0].contains(" / "))
    #expect(lines[5] == "…")
    #expect(lines[9].hasPrefix("epoch 12  loss ") && lines[9].contains("R² "))
    #expect("\(data)" == "4 samples, 1 inputs and 1 targets each")
  }

  @Test("nothing is written where there is no terminal")
  func silence() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let data = Dataset<Double>(inputs: [[0], [1]], targets: [[1], [3]])
      var network = Sequential { Linear(weights: [[0]], bias: [0]) }
      var generator = SeededGenerator(seed: 1)
      _ = try Trainer(
        loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.05), epochs: 3, batchSize: 1
      ).train(&network, on: data, using: &generator)
    }
    #expect(try message(result).isEmpty)
  }

  @Test("predictions come in parts, and are the same")
  func predictions() {
    let network = line()
    #expect(network.predictions(for: data.inputs, batchSize: 3) == network(data.inputs))
    #expect(network.predictions(for: .zeros(0, 1)).shape == Shape(0, 1))
  }
}
