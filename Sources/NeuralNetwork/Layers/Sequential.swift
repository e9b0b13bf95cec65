/// Layers one after the other: the output of each is the input of the next.
///
///     var generator = SeededGenerator(seed: 1)
///     var network = Sequential(using: &generator) {
///       Linear(2, 3)
///       Sigmoid()
///       Linear(3, 1)
///     }
///     network([0.5, -1])        // the prediction for one sample
///     network(samples)          // one prediction per row
///
///     forward    y = fₙ(… f₂(f₁(x)))
///     backward   the chain rule from the last layer to the first
///     shapes     each layer's outputs are the next one's inputs
///
/// It computes in `Double`; `Sequential<Float> { … }` makes every layer inside compute in `Float`.
/// It is a layer itself and may stand inside another one.
public struct Sequential<Scalar: NetworkScalar>: Layer {
  /// The layers, first to last.
  public private(set) var layers: [any Layer<Scalar>]

  /// Creates a network from layers whose parameters are all given, not drawn.
  ///
  /// Inside another `Sequential` it may also hold layers that are drawn: the outermost one draws.
  public init(@LayerBuilder<Scalar> layers: () -> [any Layer<Scalar>]) {
    self.layers = layers()
  }

  /// Creates a network and draws its parameters, layer after layer.
  public init(
    using generator: inout SeededGenerator,
    @LayerBuilder<Scalar> layers: () -> [any Layer<Scalar>]
  ) {
    self.layers = layers()
    initialize(using: &generator)
  }

  /// Returns the output of the last layer and changes nothing.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func callAsFunction(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    layers.reduce(input) { signal, layer in layer(signal) }
  }

  /// Returns the output of the last layer; each layer remembers what it needs.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func forward(_ input: Matrix<Scalar>) -> Matrix<Scalar> {
    var signal = input
    for index in layers.indices { signal = layers[index].forward(signal) }
    return signal
  }

  /// Sends the gradient from the last layer to the first and returns ∂loss/∂input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  @discardableResult
  public mutating func backward(_ gradient: Matrix<Scalar>) -> Matrix<Scalar> {
    var signal = gradient
    for index in layers.indices.reversed() { signal = layers[index].backward(signal) }
    return signal
  }

  /// Sends the gradient from the last layer to the first, which does not pass it on.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func backwardToParameters(_ gradient: Matrix<Scalar>) {
    var signal = gradient
    for index in layers.indices.dropFirst().reversed() { signal = layers[index].backward(signal) }
    if !layers.isEmpty { layers[0].backwardToParameters(signal) }
  }

  /// Visits the parameters of each layer, first to last.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func forEachParameter(_ visit: (inout Parameter<Scalar>) -> Void) {
    for index in layers.indices { layers[index].forEachParameter(visit) }
  }

  /// Visits what each layer saves, under its number, as in `0.weight` and `2.bias`.
  public mutating func forEachTensor(
    _ path: String, _ visit: (_ name: String, TensorLayout, inout Matrix<Scalar>) -> Void
  ) {
    for index in layers.indices { layers[index].forEachTensor("\(path)\(index).", visit) }
  }

  /// Draws the parameters of each layer, first to last, that have not been given yet.
  public mutating func initialize(using generator: inout SeededGenerator) {
    for index in layers.indices { layers[index].initialize(using: &generator) }
  }
}

extension Sequential {
  /// The layers, one per line, each with how many numbers it learns, and the sum of them.
  public var description: String {
    let texts = layers.map(\.description)
    let width = texts.filter { !$0.contains("\n") }.map(\.count).max() ?? 0
    let lines = zip(layers, texts).map { layer, text in
      guard !text.contains("\n"), layer.parameterCount > 0 else {
        return "  " + text.split(separator: "\n").joined(separator: "\n  ")
      }
      let space = String(repeating: " ", count: width - text.count + 2)
      return "  \(text)\(space)\(layer.parameterCount)"
    }
    return (["Sequential {"] + lines + ["}  \(parameterCount) parameters"])
      .joined(separator: "\n")
  }
}

// Without a scalar in sight, these two are the only candidates, and make it Double.
extension Sequential where Scalar == Double {
  /// Creates a network in `Double` from layers whose parameters are all given, not drawn.
  public init(@LayerBuilder<Double> layers: () -> [any Layer<Double>]) {
    self.layers = layers()
  }

  /// Creates a network in `Double` and draws its parameters, layer after layer.
  public init(
    using generator: inout SeededGenerator,
    @LayerBuilder<Double> layers: () -> [any Layer<Double>]
  ) {
    self.layers = layers()
    initialize(using: &generator)
  }
}

/// Collects the layers between the braces of ``Sequential``; `if` and `for` may be used there.
@resultBuilder
public enum LayerBuilder<Scalar: NetworkScalar> {
  /// Takes one layer.
  public static func buildExpression(_ layer: some Layer<Scalar>) -> [any Layer<Scalar>] {
    [layer]
  }

  /// Puts layers one after the other.
  public static func buildBlock(_ parts: [any Layer<Scalar>]...) -> [any Layer<Scalar>] {
    parts.flatMap { $0 }
  }

  /// Takes the layers of every turn of a loop.
  public static func buildArray(_ parts: [[any Layer<Scalar>]]) -> [any Layer<Scalar>] {
    parts.flatMap { $0 }
  }

  /// Takes the layers of an `if`, when its condition is true.
  public static func buildOptional(_ part: [any Layer<Scalar>]?) -> [any Layer<Scalar>] {
    part ?? []
  }

  /// Takes the layers of the first branch.
  public static func buildEither(first: [any Layer<Scalar>]) -> [any Layer<Scalar>] {
    first
  }

  /// Takes the layers of the other branch.
  public static func buildEither(second: [any Layer<Scalar>]) -> [any Layer<Scalar>] {
    second
  }
}
