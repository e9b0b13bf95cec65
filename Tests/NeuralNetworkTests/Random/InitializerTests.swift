import NeuralNetwork
import Testing

@Suite("Initializer")
struct InitializerTests {
  private func draws(_ initializer: Initializer) -> [Double] {
    var generator = SeededGenerator(seed: 1)
    return (0..<20_000).map { _ in initializer.draw(inputs: 8, outputs: 4, using: &generator) }
  }

  @Test("gives zeros and constants without a generator's help")
  func constants() {
    #expect(Set(draws(.zeros)) == [0])
    #expect(Set(draws(.constant(0.5))) == [0.5])
    #expect(!Initializer.zeros.isRandom && !Initializer.constant(1).isRandom)
    #expect(Initializer.heNormal.isRandom)
  }

  @Test(
    "keeps uniform draws within its bound and fills it",
    arguments: [
      (Initializer.uniform(-2...2), 2.0), (.xavierUniform, (6.0 / 12).squareRoot()),
      (.heUniform, (6.0 / 8).squareRoot()),
    ])
  func uniform(initializer: Initializer, bound: Double) {
    let numbers = draws(initializer)
    #expect(numbers.allSatisfy { $0.magnitude <= bound })
    #expect((numbers.max() ?? 0) > 0.99 * bound)
    #expect((numbers.min() ?? 0) < -0.99 * bound)
  }

  @Test(
    "gives normal draws their standard deviation",
    arguments: [
      (Initializer.normal(), 1.0), (.scaledNormal, (1.0 / 8).squareRoot()),
      (.xavierNormal, (2.0 / 12).squareRoot()), (.heNormal, (2.0 / 8).squareRoot()),
    ])
  func normal(initializer: Initializer, deviation: Double) {
    let numbers = draws(initializer)
    let square = numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)
    #expect((square.squareRoot() / deviation - 1).magnitude < 0.03)
  }
}
