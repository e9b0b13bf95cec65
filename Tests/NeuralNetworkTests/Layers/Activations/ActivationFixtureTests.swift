import NeuralNetwork
import Testing

@Suite("Activations against PyTorch")
struct ActivationFixtureTests {
  @Test("outputs and gradients agree", arguments: try Fixture("activations").cases)
  func agreement(fixture: Fixture.Case) throws {
    #expect(try fixture.activationDeviation(in: Double.self) < 1e-12)
    #expect(try fixture.activationDeviation(in: Float.self) < 1e-5)
  }
}
