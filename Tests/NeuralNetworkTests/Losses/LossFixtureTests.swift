import NeuralNetwork
import Testing

@Suite("Losses against PyTorch")
struct LossFixtureTests {
  @Test("values and gradients agree", arguments: try Fixture("losses").cases)
  func agreement(fixture: Fixture.Case) throws {
    #expect(try fixture.lossDeviation(in: Double.self) < 1e-12)
    #expect(try fixture.lossDeviation(in: Float.self) < 1e-5)
  }
}
