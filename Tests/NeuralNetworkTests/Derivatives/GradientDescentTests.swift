import NeuralNetwork
import Testing

@Suite("Gradient descent on a function")
struct GradientDescentTests {
  private let bowl: @Sendable ([Double]) -> Double = { $0[0] * $0[0] / 20 + $0[1] * $0[1] }
  private let slope: @Sendable ([Double]) -> [Double] = { [$0[0] / 10, 2 * $0[1]] }

  @Test("the path has the start, every step and the value at each point")
  func path() {
    let descent = GradientDescent(optimizer: SGD(learningRate: 0.5), steps: 2)
    let path = descent.minimize(bowl, gradient: slope, from: [-4, 1])
    #expect(path.points.count == 3)
    #expect(path.points[0] == [-4, 1])
    #expect(zip(path.points[1], [-3.8, 0]).allSatisfy { ($0 - $1).magnitude < 1e-15 })
    #expect(path.values == path.points.map { bowl($0) })
    #expect(
      GradientDescent(optimizer: Adam(), steps: 0).minimize(bowl, from: [1, 2]).points == [[1, 2]])
  }

  @Test("every optimiser gets down into the valley")
  func optimizers() {
    let all: [any Optimizer] = [
      SGD(learningRate: 0.9), SGD(learningRate: 0.1, momentum: 0.9),
      SGD(learningRate: 0.1, momentum: 0.9, nesterov: true), AdaGrad(learningRate: 1.5),
      RMSprop(learningRate: 0.05), RMSprop(learningRate: 0.01, momentum: 0.9, centered: true),
      Adam(learningRate: 0.3), AdamW(learningRate: 0.3),
    ]
    for optimizer in all {
      let descent = GradientDescent(optimizer: optimizer, steps: 300)
      let exact = descent.minimize(bowl, gradient: slope, from: [-7, 2])
      let numerical = descent.minimize(bowl, from: [-7, 2])
      #expect((exact.values.last ?? 1) < 0.02, "\(type(of: optimizer))")
      #expect((numerical.values.last ?? 1) < 0.02, "\(type(of: optimizer))")
    }
  }

  @Test("minimizing twice gives the same path, because the descent keeps its optimiser as it was")
  func repetition() {
    let descent = GradientDescent(optimizer: SGD(learningRate: 0.1, momentum: 0.9), steps: 5)
    #expect(descent.minimize(bowl, from: [1, 2]) == descent.minimize(bowl, from: [1, 2]))
  }

  @Test("a gradient of the wrong length stops")
  func wrongGradient() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let descent = GradientDescent(optimizer: SGD(learningRate: 0.1), steps: 1)
      _ = descent.minimize({ $0[0] + $0[1] }, gradient: { _ in [1] }, from: [1, 2])
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(
      message.contains("the gradient has 1 derivatives for 2 coordinates; return one for each"))
  }
}
