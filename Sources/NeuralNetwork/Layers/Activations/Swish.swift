/// A smooth rectifier that dips below zero before it comes back to it; PyTorch calls it `SiLU`.
///
///     forward    y = x · σ(x)    where σ(x) = 1 / (1 + e⁻ˣ)
///     backward   ∂L/∂x = g · (σ(x) + y · (1 − σ(x)))    where g = ∂L/∂y
///     shapes     x, y, g: samples×features, all the same
///
/// P. Ramachandran, B. Zoph and Q. Le, "Searching for Activation Functions", 2017; S. Elfwing and
/// others, "Sigmoid-Weighted Linear Units", Neural Networks 107 (2018).
public struct Swish<Scalar: NetworkScalar>: Activation {
  /// What the latest `forward` leaves for `backward`.
  public var memory = ActivationMemory<Scalar>()

  /// Creates the layer; it has nothing to learn.
  public init() {}

  /// Writes x · σ(x) of each input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(_ input: [Scalar], into output: inout [Scalar]) {
    mapElements(input, into: &output) { $0 / (1 + exp(-$0)) }
  }

  /// Writes g · (σ(x) + y · (1 − σ(x))).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func applyGradient(
    input: [Scalar], output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(input, output, gradient, into: &result) { x, y, g in
      let sigmoid = 1 / (1 + exp(-x))
      return g * (sigmoid + y * (1 - sigmoid))
    }
  }
}
