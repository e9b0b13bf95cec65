extension ProductShape {
  /// Whether looking for zeros in A pays: B lies row by row, and there is enough to skip.
  ///
  /// With many rows BLAS makes better use of the cache than skipping zeros saves.
  var suitsSparseLeft: Bool {
    let samples = transposesLeft ? inner : rows
    return !transposesRight && columns >= 16 && inner * rows >= 512 && samples <= 256
  }
}

/// Writes the product A·B if few enough elements of A are not zero for that to be faster than BLAS.
///
/// Images of digits and one-hot rows are mostly zeros, which BLAS multiplies like any number. Zeros
/// of A are skipped here: where B is infinite or NaN they give zero. Returns whether it was done.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func multiplySparsely<Scalar: NetworkScalar>(
  _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar], as product: ProductShape
) -> Bool {
  let capacity = left.count / 3 + product.inner
  return SparseRows<Scalar>.withMemory(rows: product.rows, capacity: capacity) { rows in
    let isSparse = left.withUnsafeBufferPointer { left in
      product.transposesLeft ? rows.collectColumns(of: left) : rows.collectRows(of: left)
    }
    guard isSparse else { return false }
    right.withUnsafeBufferPointer { right in
      result.withUnsafeMutableBufferPointer { result in
        Scalar.Kernels.multiplySparse(rows, right, columns: product.columns, into: result)
      }
    }
    return true
  }
}
