/// A value that has a place on an axis: a number, a name or an instant.
///
/// Columns of names make the axis categorical, in the order in which the names first appear. A type
/// of your own joins them by saying which of the three it is:
///
///     extension Species: Plottable {
///       var plotDatum: PlotDatum { .name(commonName) }
///     }
public protocol Plottable {
  /// What the axis sees of the value.
  var plotDatum: PlotDatum { get }
}

/// What an axis sees of a value.
public struct PlotDatum: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case number(Double), name(String), instant(Double)
  }

  package let content: Content

  /// A number on a numeric axis.
  public static func number(_ number: Double) -> PlotDatum {
    PlotDatum(content: .number(number))
  }

  /// A name on a categorical axis.
  public static func name(_ name: String) -> PlotDatum {
    PlotDatum(content: .name(name))
  }

  /// An instant on an axis of dates, in seconds since the first of January 1970, UTC.
  public static func instant(_ seconds: Double) -> PlotDatum {
    PlotDatum(content: .instant(seconds))
  }
}

/// What the values of a column are.
package enum ValueKind: Sendable, Hashable {
  case numbers, names, dates
}

extension String: Plottable {
  /// The text as a name.
  public var plotDatum: PlotDatum { .name(self) }
}

extension Substring: Plottable {
  /// The text as a name.
  public var plotDatum: PlotDatum { .name(String(self)) }
}

extension Character: Plottable {
  /// The letter as a name.
  public var plotDatum: PlotDatum { .name(String(self)) }
}
