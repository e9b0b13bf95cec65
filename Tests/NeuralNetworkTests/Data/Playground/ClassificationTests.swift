import NeuralNetwork
import Testing

@Suite("The circle of the Playground")
struct PlaygroundCircleTests {
  @Test("is a disc of radius 2.5 labelled 1 and a ring from 3.5 to 5 labelled −1, half each")
  func facts() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.circle(count: 501, using: &generator)
    let radii = (0..<501).map { radius(data, $0) }
    #expect(data.targets.elements == (0..<501).map { $0 < 251 ? 1 : -1 })
    #expect(radii[..<251].allSatisfy { $0 < 2.5 } && (radii[..<251].max() ?? 0) > 2.4)
    #expect((radii[..<251].min() ?? 1) < 0.1)
    #expect(radii[251...].allSatisfy { (3.5 - 1e-12...5 + 1e-12).contains($0) })
    #expect((radii[251...].min() ?? 0) < 3.55 && (radii[251...].max() ?? 0) > 4.95)
  }

  @Test("changes labels near the edge of the disc with noise, none with little of it")
  func noise() {
    var generator = SeededGenerator(seed: 2)
    let data = Dataset.circle(count: 2000, noise: 0.2, using: &generator)
    let changed = (0..<2000).filter { (data.targets[$0, 0] > 0) != ($0 < 1000) }
    // The shift is up to 1 in each direction, so up to √2 altogether.
    #expect(changed.count > 50)
    #expect(changed.allSatisfy { (radius(data, $0) - 2.5).magnitude <= 2.0.squareRoot() })
    #expect(changed.allSatisfy { radius(data, $0) < 2.5 || radius(data, $0) >= 3.5 })
  }

  func radius(_ data: Dataset<Double>, _ row: Int) -> Double {
    let (x, y) = (data.inputs[row, 0], data.inputs[row, 1])
    return (x * x + y * y).squareRoot()
  }
}

@Suite("The exclusive or of the Playground")
struct PlaygroundXORTests {
  @Test("labels the quarters by x₁ · x₂, with a gap of 0.3 on both sides of the axes")
  func facts() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.xor(count: 2000, using: &generator)
    #expect(data.inputs.elements.allSatisfy { (0.3...5.3).contains($0.magnitude) })
    #expect((data.inputs.max() ?? 0) > 5.25 && (data.inputs.min() ?? 0) < -5.25)
    #expect(data.inputs.elements.contains { $0.magnitude < 0.32 })
    for row in 0..<data.count {
      #expect(data.targets[row, 0] == (data.inputs[row, 0] * data.inputs[row, 1] >= 0 ? 1 : -1))
    }
  }

  @Test("changes labels with noise only where an axis is within its reach")
  func noise() {
    var generator = SeededGenerator(seed: 2)
    let data = Dataset.xor(count: 2000, noise: 0.2, using: &generator)
    let changed = (0..<2000).filter {
      data.targets[$0, 0] * data.inputs[$0, 0] * data.inputs[$0, 1] < 0
    }
    #expect(changed.count > 50)
    #expect(
      changed.allSatisfy { min(data.inputs[$0, 0].magnitude, data.inputs[$0, 1].magnitude) <= 1 })
  }
}

@Suite("The two Gaussians of the Playground")
struct PlaygroundTwoGaussiansTests {
  @Test("have their means at ±(2, 2) and a variance of 0.5 + 7 · noise", arguments: [0, 0.2, 0.5])
  func moments(noise: Double) {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.twoGaussians(count: 20_000, noise: noise, using: &generator)
    #expect(data.targets.elements == (0..<20_000).map { $0 < 10_000 ? 1 : -1 })
    for (part, mean) in [(data[0..<10_000], 2.0), (data[10_000..<20_000], -2.0)] {
      let measured = Standardization(of: part.inputs)
      let variance = 0.5 + 7 * noise
      // Five standard errors of the mean and of the variance.
      let meanBound = 5 * (variance / 10_000).squareRoot()
      let varianceBound = 5 * variance * (2.0 / 10_000).squareRoot()
      #expect(distance(measured.means, [[mean, mean]]) < meanBound)
      let variances = measured.deviations * measured.deviations
      #expect(distance(variances, [[variance, variance]]) < varianceBound)
    }
  }
}

@Suite("The spiral of the Playground")
struct PlaygroundSpiralTests {
  @Test("winds 1.75 times around the origin, the second arm opposite the first")
  func facts() {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.spiral(count: 400, using: &generator)
    #expect(data.targets.elements == (0..<400).map { $0 < 200 ? 1 : -1 })
    #expect(distance(data[200..<400].inputs, -data[0..<200].inputs) < 1e-12)
    // After 50 of 200 points: radius 1.25 at 1.75 · 90° = 157.5° from the x₂ axis, clockwise.
    let sine = 0.38268343236508977
    #expect(
      distance(data.inputs[rows: 50..<51], [[1.25 * sine, -1.25 * 0.9238795325112867]]) < 1e-12)
    // After 100: radius 2.5 at 315°.
    let half = 2.5 * 0.5.squareRoot()
    #expect(distance(data.inputs[rows: 100..<101], [[-half, half]]) < 1e-12)
    #expect(data.inputs[row: 0] == [0, 0])
  }

  @Test("has its points moved by up to the noise in each direction")
  func noise() {
    var generator = SeededGenerator(seed: 2)
    let clean = Dataset.spiral(using: &generator)
    let noisy = Dataset.spiral(noise: 0.3, using: &generator)
    let shifts = noisy.inputs - clean.inputs
    #expect(shifts.elements.allSatisfy { $0.magnitude <= 0.3 + 1e-12 })
    #expect((shifts.max() ?? 0) > 0.28 && (shifts.min() ?? 0) < -0.28)
    #expect(noisy.targets == clean.targets)
  }
}
