// What the losses share that treat every element by itself.

/// Writes each element's gradient times `weight` and returns the sum of the losses times `weight`.
///
/// `formula` is given an element of the prediction and one of the target. The sum is made in
/// `Double`, so that it does not lose digits over the many elements of a validation in `Float`.
@inline(__always)
func evaluateElements<Scalar: NetworkScalar>(
  _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, weight: Double,
  gradient: inout Matrix<Scalar>,
  _ formula: (_ y: Scalar, _ t: Scalar) -> (loss: Scalar, gradient: Scalar)
) -> Scalar {
  var total = 0.0
  let factor = Scalar(weight)
  zipElements(prediction.storage, target.storage, into: &gradient.storage) {
    let element = formula($0, $1)
    total += Double(element.loss)
    return element.gradient * factor
  }
  return Scalar(total * weight)
}

extension Matrix {
  /// What each element counts in a mean over samples × outputs.
  var elementWeight: Double {
    1 / Double(storage.count)
  }
}
