/// How the weights of a layer start.
///
/// A layer with n inputs and m outputs draws each weight independently. The spread of the good
/// recipes shrinks with the layer's size, so that neither the signals on their way forward nor the
/// gradients on their way back grow or fade from layer to layer.
public enum Initializer: Sendable, Hashable {
  /// All zeros. Neurons that start alike stay alike: fine for biases, a trap for weights.
  case zeros
  /// One number everywhere.
  case constant(Double)
  /// Uniform between two numbers.
  case uniform(ClosedRange<Double>)
  /// Normal with a mean and a standard deviation.
  case normal(mean: Double = 0, standardDeviation: Double = 1)
  /// Normal with standard deviation 1/√n.
  case scaledNormal
  /// Uniform in ±√(6 / (n + m)).
  ///
  /// X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural
  /// networks", AISTATS 2010. For sigmoid and tanh.
  case xavierUniform
  /// Normal with standard deviation √(2 / (n + m)), from the same paper.
  case xavierNormal
  /// Uniform in ±√(6 / n).
  ///
  /// K. He and others, "Delving Deep into Rectifiers", ICCV 2015. For ReLU and its relatives.
  case heUniform
  /// Normal with standard deviation √(2 / n), from the same paper.
  case heNormal

  /// Whether it takes random numbers.
  public var isRandom: Bool {
    switch self {
    case .zeros, .constant: false
    default: true
    }
  }

  /// Returns one number for a layer with `inputs` inputs and `outputs` outputs.
  public func draw(
    inputs: Int, outputs: Int, using generator: inout SeededGenerator
  ) -> Double {
    let (n, m) = (Double(inputs), Double(outputs))
    switch self {
    case .zeros: return 0
    case .constant(let value): return value
    case .uniform(let range): return generator.uniform(in: range)
    case .normal(let mean, let deviation):
      return generator.normal(mean: mean, standardDeviation: deviation)
    case .scaledNormal: return generator.normal(standardDeviation: (1 / n).squareRoot())
    case .xavierUniform: return generator.uniform(within: (6 / (n + m)).squareRoot())
    case .xavierNormal: return generator.normal(standardDeviation: (2 / (n + m)).squareRoot())
    case .heUniform: return generator.uniform(within: (6 / n).squareRoot())
    case .heNormal: return generator.normal(standardDeviation: (2 / n).squareRoot())
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func uniform(within bound: Double) -> Double {
    uniform(in: -bound...bound)
  }
}
