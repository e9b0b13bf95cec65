/// How large gradients may be.
public enum GradientClipping: Sendable, Hashable {
  /// As large as they are.
  case none
  /// Together no larger than this norm: see ``Layer/clipGradients(toNorm:)``.
  case norm(Double)
  /// Each no larger than this in magnitude: see ``Layer/clipGradients(to:)``.
  case value(Double)

  /// Clips the latest gradients of a model.
  func clip<Model: Layer>(_ model: inout Model) {
    switch self {
    case .none: break
    case .norm(let maximum): model.clipGradients(toNorm: maximum)
    case .value(let maximum): model.clipGradients(to: maximum)
    }
  }
}

extension Layer {
  /// Scales all gradients down together, if need be, so that their norm is no more than `maximum`.
  ///
  ///     n = √Σ g²   over all gradients of all parameters
  ///     g ← g · maximum / (n + 10⁻⁶)   when that factor is below 1
  ///
  /// Returns n, the norm before. The direction of the step stays the same, unlike with
  /// ``clipGradients(to:)``. It is called between ``backward(_:)`` and the optimiser's `update`, and
  /// is PyTorch's `clip_grad_norm_`. A norm that is NaN makes every gradient NaN.
  @discardableResult
  public mutating func clipGradients(toNorm maximum: Double) -> Double {
    guard maximum >= 0 else {
      stop("clipGradients(toNorm: \(maximum)): a norm is never negative; give 0 or more")
    }
    var squares = 0.0
    forEachParameter { squares += sumOfSquares($0.gradient.storage) }
    let norm = squares.squareRoot()
    let factor = maximum / (norm + 1e-6)
    // Written so that NaN goes on.
    if !(factor >= 1) { forEachParameter { $0.gradient *= Scalar(factor) } }
    return norm
  }

  /// Brings every single gradient into the range from −`maximum` to `maximum`.
  ///
  /// It is called between ``backward(_:)`` and the optimiser's `update`, and is PyTorch's
  /// `clip_grad_value_`. NaN stays NaN.
  public mutating func clipGradients(to maximum: Double) {
    guard maximum >= 0 else {
      stop("clipGradients(to: \(maximum)): the range would be empty; give 0 or more")
    }
    forEachParameter { clipElements(&$0.gradient.storage, to: Scalar(maximum)) }
  }
}

/// Brings every element into the range from −`bound` to `bound`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
private func clipElements<Scalar: NetworkScalar>(_ values: inout [Scalar], to bound: Scalar) {
  updateElements(&values) { $0 = $0 > bound ? bound : $0 < -bound ? -bound : $0 }
}
