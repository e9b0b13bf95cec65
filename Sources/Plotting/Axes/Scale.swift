/// How an axis places its values.
public struct Scale: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case linear, log
  }

  package var kind: Kind

  /// Equal differences take equal lengths.
  public static let linear = Scale(kind: .linear)
  /// Equal ratios take equal lengths; every value must be above zero.
  public static let log = Scale(kind: .log)

  /// The value in the units that are spaced evenly along the axis.
  package func transformed(_ value: Double) -> Double {
    switch kind {
    case .linear: value
    case .log: Mathematics.decimalLogarithm(value)
    }
  }

  /// The value at a place in evenly spaced units: the inverse of `transformed(_:)`.
  package func restored(_ place: Double) -> Double {
    switch kind {
    case .linear: place
    case .log: Mathematics.powerOfTen(place)
    }
  }
}
