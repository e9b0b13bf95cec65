import AllocationCounter
import NeuralNetwork
import Testing

@Suite("Memory that a training takes")
struct AllocationTests {
  @Test("the counter counts")
  func counter() {
    emaki_start_counting()
    let matrix = Matrix<Double>.zeros(10, 10)
    let count = emaki_stop_counting()
    #expect(count >= 1)
    #expect(matrix.sum() == 0)
  }

  @Test("a step of a network takes nothing from the heap")
  func step() {
    #expect(allocations(SGD(learningRate: 0.01), MeanSquaredError()) == 0)
    #expect(allocations(SGD(learningRate: 0.01, momentum: 0.9), Huber()) == 0)
    #expect(allocations(Adam(), SoftmaxCrossEntropy()) == 0)
    #expect(allocations(AdamW(), BinaryCrossEntropyWithLogits()) == 0)
    #expect(allocations(RMSprop(), MeanAbsoluteError()) == 0)
    #expect(allocations(AdaGrad(), CrossEntropy()) == 0)
  }

  private func allocations(_ optimizer: any Optimizer, _ loss: any Loss) -> Int {
    var generator = SeededGenerator(seed: 1)
    let inputs = randomMatrix(32, 64, of: Float.self, using: &generator)
    let targets = Matrix<Float>.oneHot((0..<32).map { $0 % 10 }, classes: 10)
    let convolution = Convolution2D<Float>(
      from: ImageShape(channels: 1, height: 8, width: 8), filters: 4, kernel: 3)
    let pooling = MaxPooling2D<Float>(from: convolution.outputShape, size: 2)
    var network = Sequential<Float>(using: &generator) {
      convolution
      BatchNormalization(channelsOf: convolution.outputShape)
      pooling
      Flatten()
      Linear(pooling.outputShape.count, 30)
      BatchNormalization(30)
      Dropout(0.2)
      ReLU()
      Linear(30, 20)
      Tanh()
      Sequential {
        Linear(20, 20)
        GELU()
      }
      Linear(20, 10)
      Softmax()
    }
    var optimizer = optimizer
    var gradient = Matrix<Float>.zeros(0, 0)
    func step() {
      let prediction = network.forward(inputs)
      _ = loss.evaluate(prediction, targets, gradient: &gradient)
      network.backwardToParameters(gradient)
      optimizer.update(&network)
    }
    // The first steps make the buffers that the others use again.
    for _ in 0..<3 { step() }
    emaki_start_counting()
    for _ in 0..<10 { step() }
    return emaki_stop_counting()
  }

  @Test("a training of many steps takes hardly more than one of few")
  func training() throws {
    let few = try allocations(samples: 40)
    let many = try allocations(samples: 40_000)
    // The list of the batches' losses doubles a few times.
    #expect(many - few < 30)
  }

  private func allocations(samples: Int) throws -> Int {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.plane(of: Float.self, count: samples, using: &generator)
    var network = Sequential<Float>(using: &generator) {
      Linear(2, 3)
      Sigmoid()
      Linear(3, 1)
    }
    let trainer = Trainer(
      loss: MeanSquaredError(), optimizer: Adam(), epochs: 2, batchSize: 4)
    emaki_start_counting()
    _ = try trainer.train(&network, on: data, using: &generator)
    return emaki_stop_counting()
  }
}
