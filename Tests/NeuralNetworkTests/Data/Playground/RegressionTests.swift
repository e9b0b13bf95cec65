import NeuralNetwork
import Testing

@Suite("The plane of the Playground")
struct PlaygroundPlaneTests {
  @Test("has points in ±6 and the label (x₁ + x₂)/10")
  func facts() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.plane(using: &generator)
    #expect(data.count == 500)
    #expect(data.inputs.shape == Shape(500, 2))
    #expect(data.inputs.elements.allSatisfy { (-6...6).contains($0) })
    #expect((data.inputs.max() ?? 0) > 5.9 && (data.inputs.min() ?? 0) < -5.9)
    #expect(data.inputs.mean().magnitude < 0.3)
    for row in 0..<data.count {
      #expect(data.targets[row, 0] == (data.inputs[row, 0] + data.inputs[row, 1]) / 10)
    }
    #expect(data.split(0.5).training.count == 250)
  }

  @Test("has a label that is off by no more than the noise allows")
  func noise() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.plane(count: 1000, noise: 0.5, using: &generator)
    let errors = (0..<1000).map { row in
      (data.targets[row, 0] - (data.inputs[row, 0] + data.inputs[row, 1]) / 10).magnitude
    }
    #expect(errors.allSatisfy { $0 <= 0.6 })
    #expect((errors.max() ?? 0) > 0.5)
  }

  @Test("is the same for the same seed, and takes the same points with and without noise")
  func seed() {
    var first = SeededGenerator(seed: 9)
    var second = SeededGenerator(seed: 9)
    let clean = Dataset.plane(of: Float.self, using: &first)
    let noisy = Dataset.plane(of: Float.self, noise: 0.3, using: &second)
    #expect(clean.inputs == noisy.inputs)
    #expect(clean.targets != noisy.targets)
    #expect(first == second)
  }
}

@Suite("The Gaussian of the Playground")
struct PlaygroundGaussianTests {
  let summits: [(x: Double, y: Double, sign: Double)] = [
    (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
  ]

  @Test("is six cones of radius 2 with alternating signs")
  func cones() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.gaussian(count: 3000, using: &generator)
    var seen = [Int](repeating: 0, count: 7)
    for row in 0..<data.count {
      let (x, y) = (data.inputs[row, 0], data.inputs[row, 1])
      let distances = summits.map {
        (($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y)).squareRoot()
      }
      // Summits are at least 4 apart, so a point is inside one cone at most.
      let inside = distances.firstIndex { $0 < 2 }
      let expected = inside.map { summits[$0].sign * (1 - distances[$0] / 2) } ?? 0
      #expect((data.targets[row, 0] - expected).magnitude < 1e-15)
      seen[inside ?? 6] += 1
    }
    #expect(seen.allSatisfy { $0 > 150 })
  }

  @Test("takes its points in ±6, and its noisy label from a point nearby")
  func noise() {
    var generator = SeededGenerator(seed: 2)
    let data = Dataset.gaussian(count: 2000, noise: 0.05, using: &generator)
    #expect(data.inputs.elements.allSatisfy { (-6...6).contains($0) })
    #expect(
      data.inputs.elements.contains { $0 > 5.9 } && data.inputs.elements.contains { $0 < -5.9 })
    // A shift of up to 0.3 both ways moves a label by half its length at most.
    let errors = (0..<data.count).map { row in
      let (x, y) = (data.inputs[row, 0], data.inputs[row, 1])
      let heights = summits.map { summit in
        let distance = ((summit.x - x) * (summit.x - x) + (summit.y - y) * (summit.y - y))
          .squareRoot()
        return summit.sign * max(0, 1 - distance / 2)
      }
      return (data.targets[row, 0] - heights.reduce(0, +)).magnitude
    }
    let bound = 0.3 * 2.0.squareRoot() / 2
    #expect(errors.allSatisfy { $0 <= 2 * bound })
    #expect((errors.max() ?? 0) > 0.6 * bound)
  }
}
