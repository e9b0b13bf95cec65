/// An arithmetic operation on pairs of elements.
enum ElementwiseOperation: String {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// Writes `left` ∘ `right`, element by element.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func combineElements<Scalar: NetworkScalar>(
  _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar],
  _ operation: ElementwiseOperation
) {
  switch operation {
  case .add: zipElements(left, right, into: &result) { $0 + $1 }
  case .subtract: zipElements(left, right, into: &result) { $0 - $1 }
  case .multiply: zipElements(left, right, into: &result) { $0 * $1 }
  case .divide: zipElements(left, right, into: &result) { $0 / $1 }
  }
}

/// Replaces each element by element ∘ `scalar`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func combineElements<Scalar: NetworkScalar>(
  _ values: inout [Scalar], with scalar: Scalar, _ operation: ElementwiseOperation
) {
  switch operation {
  case .add: updateElements(&values) { $0 += scalar }
  case .subtract: updateElements(&values) { $0 -= scalar }
  case .multiply: updateElements(&values) { $0 *= scalar }
  case .divide: updateElements(&values) { $0 /= scalar }
  }
}

/// Replaces each row of `values` by row ∘ `row`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func combineElements<Scalar: NetworkScalar>(
  _ values: inout [Scalar], withEachRow row: [Scalar], _ operation: ElementwiseOperation
) {
  switch operation {
  case .add: updateRows(&values, with: row) { $0 += $1 }
  case .subtract: updateRows(&values, with: row) { $0 -= $1 }
  case .multiply: updateRows(&values, with: row) { $0 *= $1 }
  case .divide: updateRows(&values, with: row) { $0 /= $1 }
  }
}

/// Replaces each column of `values` by column ∘ `column`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func combineElements<Scalar: NetworkScalar>(
  _ values: inout [Scalar], withEachColumn column: [Scalar], _ operation: ElementwiseOperation
) {
  switch operation {
  case .add: updateColumns(&values, with: column) { $0 += $1 }
  case .subtract: updateColumns(&values, with: column) { $0 -= $1 }
  case .multiply: updateColumns(&values, with: column) { $0 *= $1 }
  case .divide: updateColumns(&values, with: column) { $0 /= $1 }
  }
}

/// Adds `factor` · `addend` to `values`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func addElements<Scalar: NetworkScalar>(
  _ addend: [Scalar], scaledBy factor: Scalar, to values: inout [Scalar]
) {
  updateElements(&values, with: addend) { $0 += factor * $1 }
}
