/// The part of a collection of data that comes divided in two.
public enum DatasetPart: Sendable, Hashable, CaseIterable {
  /// What a network learns from.
  case training
  /// What shows how well it has learned, and is kept from it until then.
  case test
}
