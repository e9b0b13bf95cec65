import NeuralNetwork
import Testing

@Suite("Activations")
struct ActivationTests {
  private static let all: [any Activation<Double>] = [
    Step(), Sigmoid(), Tanh(), ReLU(), LeakyReLU(), ELU(), SELU(), Softplus(), GELU(),
    GELU(formula: .tanh), Swish(),
  ]
  private static let inFloat: [any Activation<Float>] = [
    Step(), Sigmoid(), Tanh(), ReLU(), LeakyReLU(), ELU(), SELU(), Softplus(), GELU(),
    GELU(formula: .tanh), Swish(),
  ]

  @Test("large inputs stay finite and NaN stays NaN, forward and in the derivative")
  func extremes() {
    func check<Scalar>(_ activation: some Activation<Scalar>) {
      for x in [Scalar(-1e4), -100, -0.0, 0, 100, 1e4] {
        #expect(activation.value(at: x).isFinite, "\(type(of: activation)) at \(x)")
        #expect(activation.derivative(at: x).isFinite, "\(type(of: activation)) at \(x)")
      }
      #expect(activation.value(at: .nan).isNaN, "\(type(of: activation))")
      #expect(activation(Matrix(row: [.nan]))[0, 0].isNaN, "\(type(of: activation))")
    }
    for activation in Self.all { check(activation) }
    for activation in Self.inFloat { check(activation) }
  }

  @Test("far from zero each is what its formula tends to")
  func limits() {
    let far: [(any Activation<Double>, Double, Double)] = [
      (Step(), 0, 1), (Sigmoid(), 0, 1), (Tanh(), -1, 1), (ReLU(), 0, 1e4),
      (LeakyReLU(slope: 0.25), -2500, 1e4), (ELU(alpha: 2), -2, 1e4), (Softplus(), 0, 1e4),
      (GELU(), 0, 1e4), (GELU(formula: .tanh), 0, 1e4), (Swish(), 0, 1e4),
      (SELU(), -1.7580993408473766, 10507.009873554805),
    ]
    for (activation, left, right) in far {
      #expect((activation.value(at: -1e4) - left).magnitude < 1e-12, "\(type(of: activation))")
      #expect((activation.value(at: 1e4) - right).magnitude < 1e-8, "\(type(of: activation))")
    }
  }

  @Test("the curve of the derivative is the slope of the curve")
  func curves() {
    for activation in Self.all {
      for x in [-3.1, -0.7, 0.4, 2.2] {
        let slope = numericalDerivative(of: { activation.value(at: $0) }, at: x, step: 1e-5)
        #expect(
          (activation.derivative(at: x) - slope).magnitude < 1e-9, "\(type(of: activation)) at \(x)"
        )
      }
    }
  }

  @Test("kinks take the derivative of the left side, and the step is 1 at zero")
  func kinks() {
    #expect(ReLU<Double>().derivative(at: 0) == 0)
    #expect(LeakyReLU<Double>(slope: 0.1).derivative(at: 0) == 0.1)
    #expect(ELU<Double>(alpha: 0.5).derivative(at: 0) == 0.5)
    #expect(Step<Double>().value(at: 0) == 1)
    #expect(Step<Double>().value(at: -1e-300) == 0)
  }

  @Test("a training step in a network keeps the numbers that an activation was given")
  func parametersSurvive() {
    var network = Sequential {
      Linear(weights: [[1]], bias: [0])
      LeakyReLU(slope: 0.5)
      ELU(alpha: 3)
    }
    for _ in 0..<2 {
      #expect((network.forward([[-2]])[0, 0] - 3 * (exponential(-1) - 1)).magnitude < 1e-15)
      let gradient = network.backward([[1]])
      #expect((gradient[0, 0] - 0.5 * 3 * exponential(-1)).magnitude < 1e-15)
    }
  }

  /// eˣ by its series, for small x.
  private func exponential(_ x: Double) -> Double {
    var (term, total) = (1.0, 1.0)
    for n in 1..<30 {
      term *= x / Double(n)
      total += term
    }
    return total
  }
}
