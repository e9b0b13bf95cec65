/// How a derivative is estimated from values of the function.
///
/// Two errors pull at the step h. The truncation error, from what the straight line leaves out,
/// shrinks with h; the rounding error of the values, about ε·|f|/h with ε = 2·10⁻¹⁶ in `Double`,
/// grows as h shrinks, until f(x + h) and f(x) are the same number and the estimate is 0.
public enum DifferenceMethod: Sendable, Hashable {
  /// (f(x + h) − f(x)) / h, whose truncation error is about h·f″/2: at best near h = 10⁻⁸, with
  /// about eight digits.
  case forward
  /// (f(x + h) − f(x − h)) / 2h, whose truncation error is about h²·f‴/6, because the errors of the
  /// two sides cancel: at best near h = 10⁻⁵, with about ten digits.
  case central
}

/// Returns f′(x), estimated from the function's values near x.
///
/// See ``DifferenceMethod`` for the formulas, and for why a smaller step is not always better.
public func numericalDerivative(
  of function: (Double) -> Double, at x: Double, step: Double = 1e-4,
  method: DifferenceMethod = .central
) -> Double {
  switch method {
  case .forward: (function(x + step) - function(x)) / step
  case .central: (function(x + step) - function(x - step)) / (2 * step)
  }
}

/// Returns ∂f/∂xᵢ at a point, where i is `index`: only that coordinate is moved.
public func partialDerivative(
  of function: ([Double]) -> Double, at point: [Double], index: Int, step: Double = 1e-4,
  method: DifferenceMethod = .central
) -> Double {
  guard point.indices.contains(index) else {
    stop("partialDerivative: there is no coordinate \(index) in a point of \(point.count)")
  }
  var moved = point
  return numericalDerivative(
    of: { coordinate in
      moved[index] = coordinate
      return function(moved)
    }, at: point[index], step: step, method: method)
}

/// Returns the gradient (∂f/∂x₀, ∂f/∂x₁, …) at a point, one partial derivative after the other.
///
/// It takes two calls of the function per coordinate, where the chain rule takes about two in all:
/// good for checking, too slow for learning.
public func numericalGradient(
  of function: ([Double]) -> Double, at point: [Double], step: Double = 1e-4,
  method: DifferenceMethod = .central
) -> [Double] {
  point.indices.map {
    partialDerivative(of: function, at: point, index: $0, step: step, method: method)
  }
}
