import NeuralNetwork

extension Fixture.Case {
  /// The optimiser that a case of `optimizers.json` is about.
  func optimizer() throws -> any Optimizer {
    let (rate, decay) = try (option("learningRate"), option("weightDecay"))
    switch name.prefix(while: { $0 != "," }) {
    case "SGD", "SGD Nesterov":
      return SGD(
        learningRate: rate, momentum: try option("momentum"), nesterov: try option("nesterov") == 1,
        weightDecay: decay)
    case "Adagrad":
      return AdaGrad(
        learningRate: rate, learningRateDecay: try option("learningRateDecay"),
        epsilon: try option("epsilon"), weightDecay: decay)
    case "RMSprop":
      return RMSprop(
        learningRate: rate, alpha: try option("smoothing"), epsilon: try option("epsilon"),
        weightDecay: decay, momentum: try option("momentum"),
        centered: try option("centered") == 1)
    case "Adam":
      return Adam(
        learningRate: rate, betas: try betas(), epsilon: try option("epsilon"), weightDecay: decay)
    case "AdamW":
      return AdamW(
        learningRate: rate, betas: try betas(), epsilon: try option("epsilon"), weightDecay: decay)
    default: throw FixtureError.missing("optimizer", name, from: [])
    }
  }

  private func betas() throws -> (Double, Double) {
    (try option("beta1"), try option("beta2"))
  }

  /// How far losses and parameters are from PyTorch's after the steps of a case.
  func optimizerDeviation<Scalar: NetworkScalar>(in scalar: Scalar.Type) throws -> Double {
    let run = try OptimizerRun(self, in: scalar, optimizer())
    let losses = deviation(Matrix<Double>(row: run.losses), from: try matrix("losses"))
    let final = matrices(after: "final.")
    var (worst, compared, network) = (losses, 0, run.network)
    network.forEachTensor("") { name, layout, value in
      let value = layout == .transposed ? value.transposed : value
      worst = max(worst, final[name].map { deviation(value, from: $0) } ?? .infinity)
      compared += 1
    }
    return compared == final.count ? worst : .infinity
  }
}

/// The steps of a case of `optimizers.json` on its network of 3, 4 and 2 neurons.
struct OptimizerRun<Scalar: NetworkScalar> {
  var network: Sequential<Scalar>
  var losses: [Double] = []
  var clippedSteps = 0

  init(_ fixture: Fixture.Case, in scalar: Scalar.Type, _ optimizer: any Optimizer) throws {
    let initial = fixture.matrices(after: "initial.")
    func layer(_ index: Int) throws -> Linear<Scalar> {
      guard let weight = initial["\(index).weight"], let bias = initial["\(index).bias"] else {
        throw FixtureError.missing("tensor", "\(index).weight", from: initial.keys.sorted())
      }
      return Linear(weights: Matrix(weight.transposed), bias: Matrix(bias).elements)
    }
    let (first, second) = try (layer(0), layer(2))
    network = Sequential<Scalar> {
      first
      Tanh()
      second
    }
    let (inputs, targets) = try (fixture.matrix("input"), fixture.matrix("target"))
    try takeSteps(of: fixture, optimizer, Matrix(inputs), Matrix(targets))
  }

  private mutating func takeSteps(
    of fixture: Fixture.Case, _ optimizer: any Optimizer, _ inputs: Matrix<Scalar>,
    _ targets: Matrix<Scalar>
  ) throws {
    var optimizer = optimizer
    let loss = MeanSquaredError()
    for _ in 0..<Int(try fixture.option("steps")) {
      let prediction = network.forward(inputs)
      losses.append(Double(loss(prediction, targets)))
      network.backward(loss.gradient(prediction, targets))
      clip(fixture.options)
      optimizer.update(&network)
    }
  }

  private mutating func clip(_ options: [String: Double]) {
    if let maximum = options["maximumNorm"], network.clipGradients(toNorm: maximum) > maximum {
      clippedSteps += 1
    }
    if let maximum = options["maximumValue"] {
      let before = network.parameters
      network.clipGradients(to: maximum)
      if network.parameters != before { clippedSteps += 1 }
    }
  }
}
