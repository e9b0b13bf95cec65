import NeuralNetwork
import Testing

@Suite("Layers")
struct LayerTests {
  @Test("Linear computes x·W + b")
  func linear() {
    let layer = Linear<Double>(weights: [[1, 2, 3], [4, 5, 6]], bias: [10, 20, 30])
    #expect(layer([[1, 1], [0, 2]]) == [[15, 27, 39], [18, 30, 42]])
    #expect(layer.parameters.map(\.name) == ["weight", "bias"])
  }

  @Test("activations at known points")
  func activations() {
    let x: Matrix<Double> = [[-1, 0, 2]]
    #expect(
      distance(Sigmoid()(x), [[0.2689414213699951, 0.5, 0.8807970779778823]]) < 1e-15)
    #expect(distance(Tanh()(x), [[-0.7615941559557649, 0, 0.9640275800758169]]) < 1e-15)
    #expect(ReLU()(x) == [[0, 0, 2]])
    #expect(Identity()(x) == x)
    #expect(distance(Tanh()(Matrix<Float>(x)), Matrix<Float>(Tanh()(x))) < 1e-6)
    #expect(distance(Sigmoid()(Matrix<Float>(x)), Matrix<Float>(Sigmoid()(x))) < 1e-6)
  }

  @Test("sigmoid and ReLU keep extreme inputs in bounds, and NaN visible")
  func extremes() {
    let x: Matrix<Double> = [[-1e4, 1e4, .nan]]
    let y = Sigmoid()(x)
    #expect(y[0, 0] == 0 && y[0, 1] == 1 && y[0, 2].isNaN)
    #expect(ReLU()(x)[0, 2].isNaN)
  }

  @Test("the network takes matrices and single samples, and inference changes nothing")
  func inference() {
    var generator = SeededGenerator(seed: 1)
    let network = Sequential(using: &generator) {
      Linear(2, 3)
      Sigmoid()
      Linear(3, 1)
    }
    var trained = network
    let x: Matrix<Double> = [[0.5, -1], [2, 3]]
    #expect(network(x) == trained.forward(x))
    #expect(network([0.5, -1]) == network(x)[row: 0])
    #expect(network.parameterCount == 13)
    let predict: (Double, Double) -> Double = { network([$0, $1])[0] }
    #expect(predict(2, 3) == network(x)[1, 0])
  }

  @Test("assigning a network takes a snapshot")
  func snapshot() {
    var network = Sequential {
      Linear(weights: [[1]], bias: [0])
      Identity()
    }
    let before = network
    network.forEachParameter { $0.value += Matrix(rows: 1, columns: 1, repeating: 1) }
    #expect(before([3]) == [3])
    #expect(network([3]) == [7])
  }

  @Test("the scalar is written once, and loops and conditions build layers")
  func builder() {
    var generator = SeededGenerator(seed: 1)
    let deep = true
    let network = Sequential<Float>(using: &generator) {
      Linear(2, 4)
      for _ in 0..<3 {
        Linear(4, 4)
        ReLU()
      }
      if deep { Tanh() }
      if deep { Linear(4, 1) } else { Linear(4, 2) }
    }
    #expect(network.layers.count == 9)
    #expect(network([Float(1), 2]).count == 1)
    #expect(network.parameterCount == 12 + 3 * 20 + 5)
  }

  @Test("the same generator draws the same network, a nested one included")
  func drawing() {
    func network(_ seed: UInt64) -> Sequential<Double> {
      var generator = SeededGenerator(seed: seed)
      return Sequential(using: &generator) {
        Linear(3, 3)
        Sequential { Linear(3, 2, bias: .uniform(-1...1)) }
      }
    }
    #expect(network(1).parameters == network(1).parameters)
    #expect(network(1).parameters != network(2).parameters)
    #expect(network(1).parameters[3].value != .zeros(1, 2))
  }

  @Test("drawing leaves what is given alone")
  func given() {
    var generator = SeededGenerator(seed: 1)
    let network = Sequential(using: &generator) {
      Linear(weights: [[5]], bias: [6])
      Linear(1, 1, weights: .constant(2))
    }
    #expect(network([1]) == [22])
  }

  @Test("gradients are overwritten by the next backward")
  func overwriting() {
    var layer = Linear<Double>(weights: [[1]], bias: [0])
    for _ in 0..<2 {
      _ = layer.forward([[3]])
      layer.backward([[1]])
    }
    #expect(layer.weight.gradient == [[3]])
    #expect(layer.bias?.gradient == [[1]])
  }

  @Test("a layer of one's own fits in")
  func custom() {
    var network = Sequential {
      Linear(weights: [[1]], bias: [1])
      Doubling()
    }
    #expect(network.forward([[3]]) == [[8]])
    #expect(network.backward([[1]]) == [[2]])
  }

  @Test("a network prints its layers and how many numbers each learns")
  func description() {
    let network = Sequential {
      Linear(784, 128, weights: .zeros)
      LeakyReLU()
      Dropout(0.25)
      Sequential {
        Linear(128, 10, weights: .zeros, bias: nil)
        Softmax()
      }
    }
    #expect(
      "\(network)" == """
        Sequential {
          Linear(784, 128)  100480
          LeakyReLU()
          Dropout(0.25)
          Sequential {
            Linear(128, 10, bias: nil)  1280
            Softmax()
          }  1280 parameters
        }  101760 parameters
        """)
  }

  @Test("a wrong input stops with the layer and both shapes")
  func wrongInput() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Linear<Double>(2, 3, weights: .zeros)(Matrix.zeros(4, 5))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Linear(2, 3): the input is 4×5, but must have 2 columns"))
  }

  @Test("weights that were never drawn stop with what to write")
  func undrawn() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let network = Sequential { Linear(2, 3) }
      _ = network([1, 2])
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Linear(2, 3) has no weights yet"))
  }

  @Test("a second backward stops, because the first one used up the memory")
  func backwardTwice() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = Sigmoid<Double>()
      _ = layer.forward([[1]])
      layer.backward([[1]])
      layer.backward([[1]])
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("backward needs a forward"))
  }
}

private struct Doubling<Scalar: NetworkScalar>: Layer {
  func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> { input * 2 }
  func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> { input * 2 }
  func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> { gradient * 2 }
}
