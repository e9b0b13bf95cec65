import AllocationCounter
import NeuralNetwork
import Testing

@Suite("A convolutional network, ten steps")
struct ConvolutionalNetworkTests {
  /// The cases of networks.json, each with the optimiser that it was made with.
  static let cases: [(String, any Optimizer)] = [
    ("convolution, pooling, linear: SGD with momentum", SGD(learningRate: 0.1, momentum: 0.9)),
    ("convolution, pooling, linear: Adam", Adam(learningRate: 0.01)),
    (
      "convolution, pooling, linear, ReLU: SGD with momentum", SGD(learningRate: 0.1, momentum: 0.9)
    ),
    ("convolution, pooling, linear, ReLU: Adam", Adam(learningRate: 0.01)),
  ]

  @Test("takes PyTorch's steps", arguments: cases.indices)
  func steps(index: Int) throws {
    let (name, optimizer) = Self.cases[index]
    let reference = try Fixture("networks").named(name)
    #expect(try worstDeviation(reference, optimizer, Double.self) < 1e-12)
    #expect(try worstDeviation(reference, optimizer, Float.self) < 1e-5)
  }

  /// The greatest deviation of any loss on the way and of any parameter at the end.
  private func worstDeviation<Scalar: NetworkScalar>(
    _ reference: Fixture.Case, _ optimizer: any Optimizer, _ scalar: Scalar.Type
  ) throws -> Double {
    var network: Sequential<Scalar> = network(rectified: try reference.option("ReLU") == 1)
    let initial = reference.matrices(after: "initial.")
    network.forEachTensor("") { name, layout, matrix in
      matrix = Matrix(turned(initial[name] ?? .zeros(0, 0), layout))
    }
    var optimizer = optimizer
    let (input, target) = (
      Matrix<Scalar>(try reference.matrix("input")), Matrix<Scalar>(try reference.matrix("target"))
    )
    var losses: [Scalar] = []
    for _ in 0..<Int(try reference.option("steps")) {
      let prediction = network.forward(input)
      losses.append(SoftmaxCrossEntropy()(prediction, target))
      network.backwardToParameters(SoftmaxCrossEntropy().gradient(prediction, target))
      optimizer.update(&network)
    }
    var worst = deviation(Matrix(row: losses), from: try reference.matrix("losses"))
    let final = reference.matrices(after: "final.")
    network.forEachTensor("") { name, layout, matrix in
      worst = max(worst, deviation(matrix, from: turned(final[name] ?? .zeros(0, 0), layout)))
    }
    return worst
  }

  private func network<Scalar: NetworkScalar>(rectified: Bool) -> Sequential<Scalar> {
    let convolution = Convolution2D<Scalar>(
      from: ImageShape(channels: 1, height: 8, width: 8), filters: 3, kernel: 3, weights: .zeros)
    let pooling = MaxPooling2D<Scalar>(from: convolution.outputShape, size: 2)
    return Sequential<Scalar> {
      convolution
      if rectified { ReLU() }
      pooling
      Flatten()
      Linear(pooling.outputShape.count, 4, weights: .zeros)
    }
  }

  @Test("takes nothing from the heap for a step, with dropout and batch normalisation too")
  func allocations() {
    var generator = SeededGenerator(seed: 1)
    let first = Convolution2D<Float>(
      from: ImageShape(channels: 1, height: 12, width: 12), filters: 3, kernel: 3, padding: 1)
    let pooling = MaxPooling2D<Float>(from: first.outputShape, size: 2)
    let second = Convolution2D<Float>(from: pooling.outputShape, filters: 4, kernel: 3, stride: 2)
    var network = Sequential<Float>(using: &generator) {
      first
      BatchNormalization(channelsOf: first.outputShape)
      ReLU()
      pooling
      second
      Flatten()
      Dropout(0.25)
      Linear(second.outputShape.count, 10)
    }
    let inputs = randomMatrix(8, 144, of: Float.self, using: &generator)
    let targets = Matrix<Float>.oneHot(Array(0..<8), classes: 10)
    var optimizer = Adam()
    var gradient = Matrix<Float>.zeros(0, 0)
    func step() {
      let prediction = network.forward(inputs)
      _ = SoftmaxCrossEntropy().evaluate(prediction, targets, gradient: &gradient)
      network.backwardToParameters(gradient)
      optimizer.update(&network)
    }
    for _ in 0..<3 { step() }
    emaki_start_counting()
    for _ in 0..<10 { step() }
    #expect(emaki_stop_counting() == 0)
  }
}
