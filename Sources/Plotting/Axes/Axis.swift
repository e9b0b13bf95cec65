/// How an axis looks and what it shows: every part can be set.
///
///     Plot { Line(accuracies) }
///       .yAxis {
///         $0.title = "accuracy"
///         $0.format = .percent
///         $0.limits = 0...1
///       }
public struct Axis: Sendable {
  /// The words along the axis; nil or empty for none.
  public var title: String?
  /// How the axis places its values.
  public var scale = Scale.linear
  /// The range that is shown, or nil for that of the data with a little room.
  public var limits: ClosedRange<Double>?
  /// Whether values grow leftwards or downwards.
  public var isReversed = false
  /// The part of the data's span that is left free at each end, or nil for the theme's.
  public var padding: Double?
  /// How the labels of its ticks are written.
  public var format = TickFormat.automatic
  /// The values that are labelled, or nil for those that the axis finds best.
  ///
  /// Those outside of the axis are left out; where labels would touch, every second is.
  public var ticks: [Double]?
  /// Whether there are unlabelled ticks between the labelled ones; nil for on logarithmic axes only.
  public var hasMinorTicks: Bool?
  /// Whether a light line crosses the plot at every labelled tick; nil for where it helps reading.
  public var hasGrid: Bool?
  /// Whether a still lighter line crosses the plot at every unlabelled tick.
  public var hasMinorGrid = false
  /// Whether the axis, its ticks, labels and title are left out.
  public var isHidden = false

  /// Creates an axis that decides everything by its data.
  public init() {}
}
