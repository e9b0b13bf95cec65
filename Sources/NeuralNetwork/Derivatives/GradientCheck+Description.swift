extension GradientCheck: CustomStringConvertible {
  /// The comparison in words.
  ///
  ///     17 derivatives by backward and by central differences, h = 1e-05
  ///     greatest relative error 2.1e-10, at 0.weight, row 1, column 0:
  ///       by backward           0.013412050518570607
  ///       by differences        0.013412050521412
  ///     cosine of the gradients 1.0
  public var description: String {
    let error = worst.relativeError.roundedToTwoDigits
    return """
      \(count) derivatives by backward and by central differences, h = \(step)
      greatest relative error \(error), at \(worst.name), row \(worst.row), column \(worst.column):
        by backward           \(worst.analytic)
        by differences        \(worst.numerical)
      cosine of the gradients \(cosine)
      """
  }
}

extension Double {
  /// The number with only its first two significant digits.
  fileprivate var roundedToTwoDigits: Double {
    guard isFinite, magnitude > 1e-300 else { return self }
    var scale = 10.0
    while magnitude * scale < 10 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
