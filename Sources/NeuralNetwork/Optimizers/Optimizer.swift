/// A way to turn gradients into better parameters.
public protocol Optimizer: Sendable {
  /// η: how far a step goes; a ``Trainer`` with a schedule changes it as it goes.
  var learningRate: Double { get set }

  /// Changes every parameter of a model according to its latest gradient.
  mutating func update<Model: Layer>(_ model: inout Model)
}
