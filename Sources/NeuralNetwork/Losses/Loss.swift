/// How wrong a prediction is, as one number, and in which direction.
///
/// `loss(prediction, target)` is the number; both matrices have one sample per row.
public protocol Loss: Sendable {
  /// Returns the loss and overwrites `gradient` with ∂loss/∂prediction, reusing its memory.
  func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, gradient: inout Matrix<Scalar>
  ) -> Scalar
}

extension Loss {
  /// Returns the loss.
  public func callAsFunction<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) -> Scalar {
    var unused = Matrix<Scalar>.zeros(0, 0)
    return evaluate(prediction, target, gradient: &unused)
  }

  /// Returns ∂loss/∂prediction, of the same shape as the prediction.
  public func gradient<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) -> Matrix<Scalar> {
    var result = Matrix<Scalar>.zeros(0, 0)
    _ = evaluate(prediction, target, gradient: &result)
    return result
  }

  /// Gives `gradient` the shape of the prediction, or stops when the target has another one.
  func prepare<Scalar: NetworkScalar>(
    _ gradient: inout Matrix<Scalar>, for prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) {
    guard prediction.shape == target.shape else {
      stopForShapes("\(Self.self), prediction and target", prediction.shape, target.shape)
    }
    gradient.reshape(prediction.shape)
  }
}
