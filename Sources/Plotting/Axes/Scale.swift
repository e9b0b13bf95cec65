/// How an axis places its values.
///
/// An axis of names is categorical and an axis of dates one of dates without being told so.
public struct Scale: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case linear, log, categorical, date
    /// With the value below which the axis is nearly linear.
    case symlog(threshold: Double)
  }

  package var kind: Kind

  /// Equal differences take equal lengths.
  public static let linear = Scale(kind: .linear)
  /// Equal ratios take equal lengths; every value must be above zero.
  public static let log = Scale(kind: .log)
  /// Logarithmic far from zero on both sides, and linear around it: asinh(x / threshold).
  public static let symlog = symlog(threshold: 1)
  /// Linear in time; numbers are seconds since the first of January 1970, UTC.
  public static let date = Scale(kind: .date)

  /// Logarithmic on both sides of zero, and nearly linear below a threshold.
  public static func symlog(threshold: Double) -> Scale {
    Scale(kind: .symlog(threshold: threshold))
  }

  /// Places for names, one step apart.
  package static let categorical = Scale(kind: .categorical)

  /// Whether equal differences take equal lengths.
  package var isLinear: Bool {
    switch kind {
    case .linear, .categorical, .date: true
    case .log, .symlog: false
    }
  }

  /// The value in the units that are spaced evenly along the axis.
  package func transformed(_ value: Double) -> Double {
    switch kind {
    case .linear, .categorical, .date: value
    case .log: Mathematics.decimalLogarithm(value)
    case .symlog(let threshold): Mathematics.inverseHyperbolicSine(value / threshold)
    }
  }

  /// The value at a place in evenly spaced units: the inverse of `transformed(_:)`.
  package func restored(_ place: Double) -> Double {
    switch kind {
    case .linear, .categorical, .date: place
    case .log: Mathematics.powerOfTen(place)
    case .symlog(let threshold): Mathematics.hyperbolicSine(place) * threshold
    }
  }
}
