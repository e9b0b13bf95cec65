import NeuralNetwork
import Testing

@Suite("Numerical derivatives")
struct NumericalDerivativeTests {
  private let cube: (Double) -> Double = { $0 * $0 * $0 }

  @Test("the central difference of x³ is off by h², the forward one by 3xh + h²")
  func truncation() {
    for h in [0.25, 0.125] {
      #expect(numericalDerivative(of: cube, at: 2, step: h) == 12 + h * h)
      #expect(
        numericalDerivative(of: cube, at: 2, step: h, method: .forward) == 12 + 6 * h + h * h)
    }
  }

  @Test("at the default step the central difference has eight digits, the forward one four")
  func defaults() {
    #expect((numericalDerivative(of: cube, at: 2) - 12).magnitude < 2e-8)
    let forward = numericalDerivative(of: cube, at: 2, method: .forward)
    #expect((1e-4...1e-3).contains((forward - 12).magnitude))
  }

  @Test("partial derivatives move one coordinate and leave the others")
  func partial() {
    let function: ([Double]) -> Double = { $0[0] * $0[0] * $0[1] + $0[2] }
    let point = [3.0, 5, 7]
    let expected = [30.0, 9, 1]
    for (index, value) in expected.enumerated() {
      let slope = partialDerivative(of: function, at: point, index: index)
      #expect((slope - value).magnitude < 1e-9)
    }
    #expect(
      zip(numericalGradient(of: function, at: point), expected)
        .allSatisfy { ($0 - $1).magnitude < 1e-9 })
    let forward = numericalGradient(of: function, at: point, step: 1e-6, method: .forward)
    #expect(zip(forward, expected).allSatisfy { ($0 - $1).magnitude < 1e-4 })
  }

  @Test("the gradient of a function of nothing is empty, and a missing coordinate stops")
  func edges() async {
    #expect(numericalGradient(of: { _ in 1 }, at: []).isEmpty)
    await #expect(processExitsWith: .failure) {
      _ = partialDerivative(of: { $0[0] }, at: [1], index: 1)
    }
  }
}
