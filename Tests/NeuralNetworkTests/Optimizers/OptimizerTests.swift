import NeuralNetwork
import Testing

@Suite("Optimisers")
struct OptimizerTests {
  private func optimizers(_ rate: Double) -> [any Optimizer] {
    [
      SGD(learningRate: rate), SGD(learningRate: rate, momentum: 0.5),
      SGD(learningRate: rate, momentum: 0.5, nesterov: true), AdaGrad(learningRate: rate),
      RMSprop(learningRate: rate), RMSprop(learningRate: rate, momentum: 0.5, centered: true),
      Adam(learningRate: rate), AdamW(learningRate: rate),
    ]
  }

  @Test("each goes downhill, and a learning rate of 0 goes nowhere")
  func downhill() {
    for (moving, still) in zip(optimizers(0.01), optimizers(0)) {
      var layer = Linear<Double>(
        weights: Matrix(row: [1, -2, 3] + Array(repeating: 1, count: 9)), bias: nil)
      let start = layer.weight.value
      for (optimizer, moves) in [(still, false), (moving, true)] {
        var optimizer = optimizer
        _ = layer.forward([[1]])
        layer.backward(start)
        optimizer.update(&layer)
        let steps = layer.weight.value - start
        #expect(
          steps.elements.allSatisfy { moves ? $0 != 0 : $0 == 0 }, "\(type(of: optimizer))")
        #expect((steps * start).elements.allSatisfy { $0 <= 0 }, "\(type(of: optimizer))")
      }
    }
  }

  @Test("settings may change between steps, also to those that remember more")
  func changes() {
    var layer = Linear<Double>(weights: [[1]], bias: nil)
    func step(_ optimizer: inout some Optimizer) {
      _ = layer.forward([[1]])
      layer.backward([[1]])
      optimizer.update(&layer)
    }
    var rms = RMSprop(learningRate: 0.01)
    step(&rms)
    rms.momentum = 0.9
    step(&rms)
    var sgd = SGD(learningRate: 0.01)
    step(&sgd)
    sgd.momentum = 0.9
    step(&sgd)
    #expect(layer.weight.value[0, 0] < 1)
  }

  @Test("the centred form survives a gradient that never changes, whose variance is nothing")
  func constantGradient() {
    var layer = Linear<Float>(weights: [[0]], bias: nil)
    var optimizer = RMSprop(learningRate: 0, centered: true)
    for _ in 0..<5_000 {
      _ = layer.forward([[0.1]])
      layer.backward([[1]])
      optimizer.update(&layer)
    }
    #expect(layer.weight.value[0, 0].isFinite)
  }

  @Test("another model stops with the parameter and both shapes")
  func otherModel() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var optimizer = Adam()
      var first = Linear<Double>(2, 3, weights: .zeros)
      var second = Linear<Double>(3, 2, weights: .zeros)
      optimizer.update(&first)
      optimizer.update(&second)
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Optimizer, parameter 0: the shapes 2×3 and 3×2 do not fit"))
  }

  @Test("Nesterov's momentum without a momentum stops")
  func nesterovAlone() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = SGD(learningRate: 0.1, nesterov: true)
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("SGD(nesterov: true): the momentum is 0.0"))
  }
}
