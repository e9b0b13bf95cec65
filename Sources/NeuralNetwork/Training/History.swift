/// What became of the losses during a training, one value per epoch.
public struct History: Sendable, Hashable {
  /// The mean of the losses of each epoch's batches, weighted by their sizes.
  ///
  /// Each batch is measured before the network learns from it.
  public internal(set) var trainLosses: [Double] = []
  /// The loss on the validation data after each epoch; empty when there were none.
  public internal(set) var validationLosses: [Double] = []

  /// Creates an empty history.
  public init() {}
}
