/// A number that a plot can show: every integer and floating-point type of the standard library.
///
/// A number type of your own joins them with an empty extension:
///
///     extension Fixed16: PlottableNumber {}
public protocol PlottableNumber: Plottable {
  /// The number as the plot's arithmetic sees it.
  var plotValue: Double { get }
  /// Whether values of this type are whole numbers, so that an axis steps by whole numbers too.
  static var isWholeNumber: Bool { get }
}

extension PlottableNumber {
  /// The number on a numeric axis.
  public var plotDatum: PlotDatum { .number(plotValue) }
}

extension PlottableNumber where Self: BinaryFloatingPoint {
  /// The nearest `Double`.
  public var plotValue: Double { Double(self) }
  /// Always false: the type has fractions.
  public static var isWholeNumber: Bool { false }
}

extension PlottableNumber where Self: BinaryInteger {
  /// The nearest `Double`.
  public var plotValue: Double { Double(self) }
  /// Always true.
  public static var isWholeNumber: Bool { true }
}

extension Double: PlottableNumber {}
extension Float: PlottableNumber {}
#if !(os(macOS) && arch(x86_64))
  extension Float16: PlottableNumber {}
#endif
extension Int: PlottableNumber {}
extension Int8: PlottableNumber {}
extension Int16: PlottableNumber {}
extension Int32: PlottableNumber {}
extension Int64: PlottableNumber {}
extension UInt: PlottableNumber {}
extension UInt8: PlottableNumber {}
extension UInt16: PlottableNumber {}
extension UInt32: PlottableNumber {}
extension UInt64: PlottableNumber {}
