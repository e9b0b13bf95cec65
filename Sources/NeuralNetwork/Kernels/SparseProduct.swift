import CVectorMath

extension ProductShape {
  /// Whether looking for zeros in A pays: B lies row by row, and there is enough to skip.
  ///
  /// With many rows BLAS makes better use of the cache than skipping zeros saves.
  var suitsSparseLeft: Bool {
    let samples = transposesLeft ? inner : rows
    return !transposesRight && columns >= 16 && inner * rows >= 512
      && samples <= EMAKI_SPARSE_MOST
  }
}
