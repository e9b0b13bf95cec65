/// Drops elements at random while a network learns, so that it relies on none of them.
///
///     forward    y = x · m    where each m is 0 with probability p, and 1 / (1 − p) otherwise
///     backward   ∂L/∂x = g · m    where g = ∂L/∂y
///     shapes     x, y, m, g: samples×features, all the same
///     inference  y = x
///
/// The numbers that stay are enlarged, so that their sum is the same on average and inference has
/// nothing to make up for. `network.forward(x)` drops and `network(x)` does not: there is no switch
/// to forget. It is PyTorch's `nn.Dropout`; N. Srivastava and others, "Dropout: A Simple Way to
/// Prevent Neural Networks from Overfitting", JMLR 15 (2014).
///
/// Each layer has random numbers of its own, which begin with one from the generator that the
/// network is drawn with. A copy of a layer drops the same elements as the original.
public struct Dropout<Scalar: NetworkScalar>: Layer {
  /// p: how likely it is that an element is dropped, 0 ≤ p < 1.
  public let probability: Double

  private var generator: SeededGenerator?
  private var awaitsBackward = false
  private var mask = Matrix<Scalar>.zeros(0, 0)
  private var output = Matrix<Scalar>.zeros(0, 0)
  private var inputGradient = Matrix<Scalar>.zeros(0, 0)

  /// Creates a layer that drops each element with this probability.
  public init(_ probability: Double = 0.5) {
    guard probability >= 0, probability < 1 else {
      stop("Dropout(\(probability)): the probability must be at least 0 and less than 1")
    }
    self.probability = probability
  }

  /// Returns the input: nothing is dropped at inference.
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    input
  }

  /// Returns the input without what is dropped, the rest enlarged, and remembers which is which.
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    guard var generator else {
      stop(
        "Dropout(\(probability)) has no random numbers yet: write Sequential(using: &generator) "
          + "{ … }, or call initialize(using: &generator)")
    }
    mask.reshape(input.shape)
    drawMask(
      into: &mask.storage, Scalar(1 / (1 - probability)), dropping: probability, using: &generator)
    self.generator = generator
    output.reshape(input.shape)
    combineElements(input.storage, mask.storage, into: &output.storage, .multiply)
    awaitsBackward = true
    return output
  }

  /// Returns the gradient without what was dropped, the rest enlarged.
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    requireGradient(gradient, of: output, awaited: awaitsBackward)
    inputGradient.reshape(gradient.shape)
    combineElements(gradient.storage, mask.storage, into: &inputGradient.storage, .multiply)
    awaitsBackward = false
    return inputGradient
  }

  /// Draws where its random numbers begin, unless that has been done.
  public mutating func initialize(using generator: inout SeededGenerator) {
    if self.generator == nil { self.generator = SeededGenerator(seed: generator.next()) }
  }

  /// The layer with its probability.
  public var description: String {
    "Dropout(\(probability))"
  }
}
