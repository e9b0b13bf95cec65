import CBLAS

/// What multiplies the matrices.
package enum BLASVersion {
  /// The library and its version, such as "OpenBLAS 0.3.21".
  package static var library: String {
    let words = openblas_get_config().map { String(cString: $0) } ?? ""
    return words.split(separator: " ").prefix(2).joined(separator: " ")
  }

  /// The name of the routines that the library has chosen for this processor.
  ///
  /// Those for other processors add in another order, which shows in last digits.
  package static var kernel: String {
    openblas_get_corename().map { String(cString: $0) } ?? "unknown"
  }
}
