import NeuralNetwork
import Testing

@Suite("Gradient check")
struct GradientCheckTests {
  private func check<Scalar>(
    _ layer: some Layer<Scalar>, step: Double? = nil, seed: UInt64 = 1
  ) -> GradientCheck {
    var generator = SeededGenerator(seed: seed)
    let network = Sequential<Scalar>(using: &generator) {
      Linear(3, 4)
      Tanh()
      layer
      Linear(4, 2)
    }
    return GradientCheck(
      of: network, loss: MeanSquaredError(),
      inputs: randomMatrix(5, 3, of: Scalar.self, using: &generator),
      targets: randomMatrix(5, 2, of: Scalar.self, using: &generator), step: step)
  }

  @Test("finds nothing in a network without mistakes")
  func correct() {
    let check = check(Identity<Double>())
    #expect(check.worst.relativeError < 1e-8)
    #expect(check.cosine > 1 - 1e-15)
    #expect(check.step == 1e-5)
    #expect(check.count == 16 + 10 + 15)
  }

  @Test("takes a larger step in Float, and then has three digits")
  func inFloat() {
    let check = check(Identity<Float>())
    #expect(check.step == 0.01)
    #expect(check.worst.relativeError < 1e-3)
    #expect(check.cosine > 1 - 1e-6)
  }

  @Test("names the parameter, the element and both values of a mistake")
  func mistake() {
    let check = check(Scaling<Double>(mistake: 0.5))
    #expect(check.worst.name == "2.factors")
    #expect(check.worst.row == 0 && check.worst.column == 2)
    #expect((check.worst.analytic - 1.5 * check.worst.numerical).magnitude < 1e-8)
    #expect(check.worst.relativeError > 0.1)
    #expect(check.cosine < 1 - 1e-4)
    let text = check.description
    #expect(text.contains("45 derivatives by backward and by central differences, h = 1e-05"))
    #expect(text.contains("at 2.factors, row 0, column 2:"))
    #expect(text.contains("\(check.worst.analytic)") && text.contains("\(check.worst.numerical)"))
  }

  @Test("finds a wrong gradient of the input, too")
  func inputMistake() {
    let check = GradientCheck(
      of: Scaling<Double>(inputMistake: 0.1), loss: SquaredError(), inputs: [[1, 2, 3, 4]],
      targets: [[0, 0, 0, 0]])
    #expect(check.worst.name == "input")
    #expect(check.worst.relativeError > 0.05)
  }

  @Test("counts NaN as the worst of all")
  func invalid() {
    #expect(check(Scaling<Double>(mistake: .nan)).worst.relativeError.isNaN)
  }

  @Test("knows the parameters from what else is saved, whatever the order")
  func names() {
    let check = GradientCheck(
      of: Sequential { Saving() }, loss: SquaredError(), inputs: [[1]], targets: [[0]])
    #expect(check.count == 2)
    #expect(check.worst.relativeError < 1e-8)
    let wrong = GradientCheck(
      of: Sequential { Saving(mistake: 1) }, loss: SquaredError(), inputs: [[1]], targets: [[0]])
    #expect(wrong.worst.name == "0.offset")
  }
}

/// Multiplies each column by a factor of its own; a gradient may be made wrong.
private struct Scaling<Scalar: NetworkScalar>: Layer {
  var mistake: Scalar = 0
  var inputMistake: Scalar = 0
  var factors = Parameter<Scalar>(name: "factors", value: [[0.5, -1, 2, 1.5]])
  var input = Matrix<Scalar>.zeros(0, 0)

  func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    input.multiplied(byRow: factors.value)
  }

  mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    self.input = input
    return self(input)
  }

  mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    factors.gradient = (gradient * input).columnSums()
    factors.gradient[0, 2] *= 1 + mistake
    return gradient.multiplied(byRow: factors.value) * (1 + inputMistake)
  }

  mutating func forEachParameter(_ visit: (inout Parameter<Scalar>) -> Void) {
    visit(&factors)
  }
}

/// Adds a number that it learns and saves a count before it, which is not learned.
private struct Saving: Layer {
  var mistake = 0.0
  var count = Matrix<Double>.zeros(1, 1)
  var offset = Parameter<Double>(name: "offset", value: [[2]])

  func callAsFunction(_ input: Matrix<Double>) -> Matrix<Double> { input.adding(row: offset.value) }

  mutating func forward(_ input: Matrix<Double>) -> Matrix<Double> {
    count[0, 0] += 1
    return self(input)
  }

  mutating func backward(_ gradient: Matrix<Double>) -> Matrix<Double> {
    offset.gradient = gradient.columnSums() + mistake
    return gradient
  }

  mutating func forEachParameter(_ visit: (inout Parameter<Double>) -> Void) {
    visit(&offset)
  }

  mutating func forEachTensor(
    _ path: String, _ visit: (String, TensorLayout, inout Matrix<Double>) -> Void
  ) {
    visit(path + "count", .counter, &count)
    visit(path + offset.name, offset.layout, &offset.value)
  }
}
