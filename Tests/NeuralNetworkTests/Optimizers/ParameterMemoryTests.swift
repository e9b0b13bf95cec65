import NeuralNetwork
import Testing

@Suite("What an optimiser remembers")
struct ParameterMemoryTests {
  @Test("a gradient of another shape than its parameter stops with both")
  func mismatch() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = Linear<Float>(weights: .zeros(30, 40), bias: nil)
      layer.forEachParameter { $0.value = .zeros(2, 2) }
      var optimizer = Adam()
      optimizer.update(&layer)
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(
      message.contains("Optimizer, gradient of parameter 0: the shapes 30×40 and 2×2 do not fit"))
  }
}
