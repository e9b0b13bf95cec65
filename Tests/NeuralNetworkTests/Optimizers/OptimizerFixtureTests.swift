import NeuralNetwork
import Testing

@Suite("Optimisers against PyTorch")
struct OptimizerFixtureTests {
  @Test(
    "twenty steps give the same losses and parameters", arguments: try Fixture("optimizers").cases)
  func agreement(fixture: Fixture.Case) throws {
    #expect(try fixture.optimizerDeviation(in: Double.self) < 1e-12)
    #expect(try fixture.optimizerDeviation(in: Float.self) < 1e-5)
  }

  @Test(
    "what is clipped is clipped in the same steps",
    arguments: try Fixture("optimizers").cases.filter { $0.name.contains("clipped") })
  func clipping(fixture: Fixture.Case) throws {
    let run = try OptimizerRun(fixture, in: Double.self, fixture.optimizer())
    let expected = Int(try fixture.number("clippedSteps"))
    #expect(run.clippedSteps == expected)
  }

  @Test("defaults are PyTorch's")
  func defaults() throws {
    let fixture = try Fixture("optimizers")
    let optimizers: [(String, any Optimizer)] = [
      ("Adagrad", AdaGrad()), ("RMSprop", RMSprop()), ("Adam", Adam()), ("AdamW", AdamW()),
    ]
    for (name, optimizer) in optimizers {
      let each = try fixture.named(name)
      let run = try OptimizerRun(each, in: Double.self, optimizer)
      let losses = try each.matrix("losses")
      #expect(deviation(Matrix(row: run.losses), from: losses) < 1e-12, "\(name)")
    }
  }
}
