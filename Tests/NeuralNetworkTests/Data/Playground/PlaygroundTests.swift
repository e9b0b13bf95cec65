import NeuralNetwork
import Testing

/// One of the data sets, by its name, as a function of count, noise and generator.
struct PlaygroundSet: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (Int, Double, inout SeededGenerator) -> Dataset<Double>
  /// Whether noise moves the points; elsewhere it changes labels only.
  let noiseMovesPoints: Bool

  static let all = [
    PlaygroundSet("plane", false) { .plane(count: $0, noise: $1, using: &$2) },
    PlaygroundSet("gaussian", false) { .gaussian(count: $0, noise: $1, using: &$2) },
    PlaygroundSet("circle", false) { .circle(count: $0, noise: $1, using: &$2) },
    PlaygroundSet("xor", false) { .xor(count: $0, noise: $1, using: &$2) },
    PlaygroundSet("twoGaussians", true) { .twoGaussians(count: $0, noise: $1, using: &$2) },
    PlaygroundSet("spiral", true) { .spiral(count: $0, noise: $1, using: &$2) },
  ]

  init(
    _ name: String, _ noiseMovesPoints: Bool,
    _ make: @escaping @Sendable (Int, Double, inout SeededGenerator) -> Dataset<Double>
  ) {
    testDescription = name
    self.noiseMovesPoints = noiseMovesPoints
    self.make = make
  }
}

@Suite("The Playground's data sets")
struct PlaygroundTests {
  @Test(
    "have as many points as asked for, of two coordinates and a label", arguments: PlaygroundSet.all
  )
  func counts(set: PlaygroundSet) {
    var generator = SeededGenerator(seed: 1)
    for count in [0, 1, 7, 500] {
      let data = set.make(count, 0.1, &generator)
      #expect(data.inputs.shape == Shape(count, 2))
      #expect(data.targets.shape == Shape(count, 1))
    }
  }

  @Test("depend on the seed; noise draws as many numbers as no noise", arguments: PlaygroundSet.all)
  func seeds(set: PlaygroundSet) {
    var first = SeededGenerator(seed: 9)
    var again = first
    var noisy = first
    let clean = set.make(300, 0, &first)
    #expect(set.make(300, 0, &again) == clean)
    #expect(set.make(300, 0, &first) != clean || set.testDescription == "spiral")
    let withNoise = set.make(300, 0.4, &noisy)
    #expect(noisy == again)
    #expect((withNoise.inputs == clean.inputs) != set.noiseMovesPoints)
    #expect((withNoise.targets == clean.targets) == set.noiseMovesPoints)
  }
}
