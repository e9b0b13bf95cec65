/// The Gaussian error linear unit: x times the probability that a normal number is less than x.
///
///     forward    y = x · Φ(x)                         where Φ(x) = ½(1 + erf(x/√2))
///     backward   ∂L/∂x = g · (Φ(x) + x · φ(x))        where φ(x) = e^(−x²/2) / √(2π), g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
///
/// With the formula `.tanh`, Φ(x) is approximated by ½(1 + tanh u), u = √(2/π) · (x + 0.044715 x³),
/// and φ(x) by its derivative. D. Hendrycks and K. Gimpel, "Gaussian Error Linear Units (GELUs)",
/// 2016.
public struct GELU<Scalar: NetworkScalar>: Activation {
  /// How Φ is computed.
  public let formula: GELUFormula
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init(formula: GELUFormula = .exact) {
    self.formula = formula
  }

  /// Writes x · Φ(x) of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    switch formula {
    case .exact: mapElements(input, into: &output) { $0 * probability(of: $0) }
    case .tanh: mapElements(input, into: &output) { $0 * approximation(at: $0).probability }
    }
  }

  /// Writes g · (Φ(x) + x · φ(x)).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    switch formula {
    case .exact:
      zipElements(input, gradient, into: &result) { x, g in
        g * (probability(of: x) + x * density(at: x))
      }
    case .tanh:
      zipElements(input, gradient, into: &result) { x, g in
        let (probability, density) = approximation(at: x)
        return g * (probability + x * density)
      }
    }
  }
}

/// How a ``GELU`` computes the probability Φ.
public enum GELUFormula: Sendable, Hashable {
  /// By the error function.
  case exact
  /// By a hyperbolic tangent, which differs by less than 0.001 and is what many published networks
  /// were trained with.
  case tanh
}

/// Φ(x): the probability that a normal number is less than x.
@inline(__always)
private func probability<Scalar: NetworkScalar>(of x: Scalar) -> Scalar {
  (1 + erf(x * 0.707106781186547524400844362104849)) / 2
}

/// φ(x): the density of the normal numbers at x.
@inline(__always)
private func density<Scalar: NetworkScalar>(at x: Scalar) -> Scalar {
  exp(-x * x / 2) * 0.398942280401432677939946059934382
}

/// ½(1 + tanh u) and its derivative ½(1 − tanh² u) · u′.
@inline(__always)
private func approximation<Scalar: NetworkScalar>(
  at x: Scalar
) -> (probability: Scalar, density: Scalar) {
  let scale: Scalar = 0.797884560802865355879892119868764
  let square = x * x
  let tangent = tanh(scale * x * (1 + 0.044715 * square))
  let slope = scale * (1 + 3 * 0.044715 * square)
  return ((1 + tangent) / 2, (1 - tangent * tangent) / 2 * slope)
}
