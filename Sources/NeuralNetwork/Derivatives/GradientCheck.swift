/// A comparison of a model's gradients with numerical ones, which finds mistakes in `backward`.
///
///     let check = GradientCheck(
///       of: network, loss: MeanSquaredError(), inputs: inputs, targets: targets)
///     print(check)
///     check.worst.relativeError    // below 1e-6 in Double when all is well
///
/// Every element of every parameter, and of the inputs, is moved by ±h, and what `backward` says of
/// it is compared with
///
///     (loss(w + h) − loss(w − h)) / 2h
///
/// The loss is that of `forward` on a copy of the model, so that a layer which draws or which looks
/// at the whole batch does in each copy what it does in the original. A kink, such as that of
/// ``ReLU`` at zero, within h of an input of its layer makes a difference without a mistake. The
/// work grows with the square of the size: take a small model.
public struct GradientCheck: Sendable, Hashable {
  /// The element whose relative error is the greatest.
  public let worst: Element
  /// The cosine of the angle between the two gradients as vectors: 1 when they have one direction.
  public let cosine: Double
  /// How many elements were compared.
  public let count: Int
  /// h.
  public let step: Double

  /// One element of the two gradients.
  public struct Element: Sendable, Hashable {
    /// What it belongs to: a parameter by the name that it is saved under, as `0.weight`, or `input`.
    public let name: String
    /// The row, counted from 0.
    public let row: Int
    /// The column, counted from 0.
    public let column: Int
    /// The derivative by `backward`.
    public let analytic: Double
    /// The derivative by central differences.
    public let numerical: Double
    /// |analytic − numerical| / s, where s is the greatest derivative in the same matrix.
    ///
    /// When the whole matrix is small, s is a thousandth of the greatest derivative of all, so that
    /// a derivative which really is zero is not blamed for the noise of rounding.
    public let relativeError: Double
  }

  /// Checks a model with a loss on some samples, one per row.
  ///
  /// The step is 10⁻⁵ in `Double` and 10⁻² in `Float`, whose few digits need a larger one, unless
  /// another one is given.
  public init<Model: Layer>(
    of model: Model, loss: any Loss, inputs: Matrix<Model.Scalar>,
    targets: Matrix<Model.Scalar>, step: Double? = nil
  ) {
    let step = step ?? (Model.Scalar.significandBitCount > 30 ? 1e-5 : 1e-2)
    let probe = GradientProbe(
      model: model, loss: loss, input: inputs, target: targets, step: Model.Scalar(step))
    let comparisons = probe.comparisons()
    let largest = comparisons.map(\.largest).max() ?? 0
    let elements = comparisons.flatMap { $0.elements(floor: largest / 1000) }
    // NaN is worse than every number.
    let worst = elements.max {
      $1.relativeError.isNaN || $0.relativeError < $1.relativeError
    }
    guard let worst else { stop("GradientCheck: there is nothing to check") }
    self.worst = worst
    self.step = step
    count = elements.count
    cosine = GradientCheck.cosine(elements.map(\.analytic), elements.map(\.numerical))
  }

  /// The cosine of the angle between two vectors; that of two zeros is 1.
  private static func cosine(_ left: [Double], _ right: [Double]) -> Double {
    func product(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let (leftSquare, rightSquare) = (product(left, left), product(right, right))
    if leftSquare == 0, rightSquare == 0 { return 1 }
    return product(left, right) / (leftSquare.squareRoot() * rightSquare.squareRoot())
  }
}
