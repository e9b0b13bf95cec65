import NeuralNetwork
import Testing

@Suite("Fixtures")
struct FixtureTests {
  @Test(
    "every file is there, names PyTorch's version and gives its cases different names",
    arguments: [
      "activations", "layers", "losses", "networks", "optimizers", "saving", "schedules",
    ])
  func files(name: String) throws {
    let fixture = try Fixture(name)
    #expect(fixture.torch.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    #expect(!fixture.cases.isEmpty)
    #expect(Set(fixture.cases.map(\.name)).count == fixture.cases.count)
    for each in fixture.cases {
      for (name, tensor) in each.tensors {
        #expect(tensor.shape.reduce(1, *) == tensor.values.count, "\(each.name), \(name)")
      }
    }
  }

  @Test("numbers arrive with all their digits, which a formula gives again")
  func digits() throws {
    let exponential = try Fixture("schedules").named("exponential")
    var rate = try exponential.option("learningRate")
    for expected in try exponential.matrix("rates").elements {
      #expect(rate == expected)
      rate *= try exponential.option("factor")
    }
  }

  @Test("a vector is a row, and an image is a row of its sample")
  func shapes() throws {
    let layer = try Fixture("layers").named("convolution, channels")
    #expect(try layer.matrix("bias").shape == Shape(1, 4))
    #expect(try layer.matrix("weight").shape == Shape(4, 3 * 3 * 3))
    #expect(try layer.matrix("input").shape == Shape(2, 3 * 5 * 6))
  }

  @Test("what is missing is an error that lists what is there")
  func missing() throws {
    let losses = try Fixture("losses")
    #expect(throws: FixtureError.self) { try losses.named("no such loss") }
    let first = try #require(losses.cases.first)
    #expect(throws: FixtureError.self) { try first.option("no such option") }
    #expect(throws: FixtureError.self) { try first.matrix("no such tensor") }
  }

  @Test("deviations are absolute below 1, relative above, and infinite for NaN and wrong shapes")
  func deviations() {
    let reference: Matrix<Double> = [[0.5, 1000]]
    #expect(deviation(reference, from: reference) == 0)
    #expect(deviation(Matrix<Float>([[0.75, 1000]]), from: reference) == 0.25)
    #expect(deviation(Matrix<Double>([[0.5, 1500]]), from: reference) == 0.5)
    #expect(deviation(Matrix<Double>([[0.5, .nan]]), from: reference) == .infinity)
    #expect(deviation(reference.transposed, from: reference) == .infinity)
  }
}
