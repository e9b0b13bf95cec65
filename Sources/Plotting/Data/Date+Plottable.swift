public import FoundationEssentials

extension Date: Plottable {
  /// The instant on an axis of dates, which shows UTC.
  public var plotDatum: PlotDatum { .instant(timeIntervalSince1970) }
}
