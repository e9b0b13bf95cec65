import NeuralNetwork
import Testing

@Suite("Dropout")
struct DropoutTests {
  private func layer(_ probability: Double, seed: UInt64 = 1) -> Dropout<Double> {
    var generator = SeededGenerator(seed: seed)
    var layer = Dropout<Double>(probability)
    layer.initialize(using: &generator)
    return layer
  }

  @Test("drops as many as it should and enlarges the rest")
  func share() {
    var layer = layer(0.3)
    let output = layer.forward(Matrix(rows: 100, columns: 200, repeating: 1))
    let dropped = output.elements.count { $0 == 0 }
    #expect((5_700...6_300).contains(dropped))
    #expect(Set(output.elements) == [0, 1 / 0.7])
  }

  @Test("drops nothing at inference, nor with probability 0")
  func inference() {
    let x: Matrix<Double> = [[1, 2, 3]]
    #expect(layer(0.9)(x) == x)
    var none = layer(0)
    #expect(none.forward(x) == x)
    #expect(none.backward(x) == x)
  }

  @Test("has the gradients of central differences")
  func gradients() {
    var generator = SeededGenerator(seed: 2)
    let error = worstGradientError(
      of: layer(0.5), randomMatrix(4, 6, using: &generator),
      randomMatrix(4, 6, using: &generator))
    #expect(error < 1e-8)
  }

  @Test("drops others in the next step, and a copy the same as the original")
  func copies() {
    let x = Matrix<Double>(rows: 10, columns: 10, repeating: 1)
    var original = layer(0.5)
    var copy = original
    let first = original.forward(x)
    #expect(copy.forward(x) == first)
    let second = original.forward(x)
    #expect(second != first)
    #expect(copy.forward(x) == second)
    var other = layer(0.5, seed: 2)
    #expect(other.forward(x) != first)
  }

  @Test("a network gives each of its layers random numbers of its own, the same for the same seed")
  func network() {
    func masks(_ seed: UInt64) -> [Matrix<Double>] {
      var generator = SeededGenerator(seed: seed)
      let network = Sequential(using: &generator) {
        Dropout(0.5)
        Dropout(0.5)
      }
      return network.layers.map { layer in
        var layer = layer
        return layer.forward(Matrix(rows: 5, columns: 20, repeating: 1))
      }
    }
    #expect(masks(1) == masks(1))
    #expect(masks(1)[0] != masks(1)[1])
    #expect(masks(1)[0] != masks(2)[0])
  }

  @Test("training without random numbers stops with what to write")
  func undrawn() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var network = Sequential { Dropout(0.25) }
      _ = network([1, 2])
      _ = network.forward([[1, 2]])
    }
    #expect(try message(result).contains("Dropout(0.25) has no random numbers yet"))
  }

  @Test("a probability of 1 stops")
  func impossible() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Dropout<Double>(1)
    }
    #expect(try message(result).contains("Dropout(1.0): the probability must be"))
  }
}
