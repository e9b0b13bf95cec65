import NeuralNetwork
import Testing

@Suite("Softmax")
struct SoftmaxTests {
  @Test("each row is positive and adds up to 1")
  func probabilities() {
    var generator = SeededGenerator(seed: 1)
    let y = Softmax()(randomMatrix(5, 7, using: &generator))
    #expect((y.min() ?? 0) > 0)
    #expect(y.rowSums().elements.allSatisfy { ($0 - 1).magnitude < 1e-15 })
  }

  @Test("adding 100, or 10,000, to every score changes nothing")
  func shift() {
    let x: Matrix<Double> = [[0.5, -1, 2, 0], [3, 3, 3, 1]]
    #expect(distance(Softmax()(x + 100), Softmax()(x)) < 1e-14)
    #expect(distance(Softmax()(x + 10_000), Softmax()(x)) < 1e-11)
    let huge = Softmax()(Matrix<Float>([[1e4, 0], [-1e4, -1e4]]))
    #expect(huge == [[1, 0], [0.5, 0.5]])
  }

  @Test("the gradient is g times the Jacobian yᵢ(δᵢⱼ − yⱼ)")
  func jacobian() {
    var layer = Softmax<Double>()
    let y = layer.forward([[0.5, -1, 2]])
    let g: Matrix<Double> = [[1, -2, 3]]
    var jacobian = Matrix<Double>.zeros(3, 3)
    for i in 0..<3 {
      for j in 0..<3 { jacobian[i, j] = y[0, i] * ((i == j ? 1 : 0) - y[0, j]) }
    }
    #expect(distance(layer.backward(g), g.product(with: jacobian)) < 1e-15)
  }

  @Test("NaN spreads over its row and no further")
  func invalid() {
    let y = Softmax()(Matrix<Double>([[1, .nan, 2], [.nan, 1, 2], [1, 2, 3]]))
    #expect(y[row: 0].allSatisfy { $0.isNaN })
    #expect(y[row: 1].allSatisfy { $0.isNaN })
    #expect(y[row: 2].allSatisfy { $0.isFinite })
  }

  @Test("under the cross-entropy it learns what the two in one learn")
  func crossEntropy() {
    var generator = SeededGenerator(seed: 2)
    let x: Matrix<Double> = randomMatrix(4, 3, using: &generator)
    let target: Matrix<Double> = [[1, 0, 0], [0, 0, 1], [0.5, 0.25, 0.25], [0, 1, 0]]
    var layer = Softmax<Double>()
    let y = layer.forward(x)
    let gradient = layer.backward(CrossEntropy().gradient(y, target))
    let fused = SoftmaxCrossEntropy()
    #expect((CrossEntropy()(y, target) - fused(x, target)).magnitude < 1e-15)
    #expect(distance(gradient, fused.gradient(x, target)) < 1e-15)
  }

  @Test("a second backward stops, because the first one used up the memory")
  func backwardTwice() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = Softmax<Double>()
      _ = layer.forward([[1, 2]])
      layer.backward([[1, 0]])
      layer.backward([[1, 0]])
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Softmax: backward needs a forward"))
  }
}
