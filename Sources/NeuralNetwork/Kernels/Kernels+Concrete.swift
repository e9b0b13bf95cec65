import CBLAS

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The loops over `Float` elements.
public enum FloatKernels: ScalarKernels {
  /// The element.
  public typealias Scalar = Float

  /// Writes a matrix product, through `sgemm` unless it is tiny.
  public static func multiply(
    _ left: [Float], _ right: [Float], into result: inout [Float], as product: ProductShape
  ) {
    guard !product.isTiny else {
      return multiplyDirectly(left, right, into: &result, as: product)
    }
    product.requireSizes(left.count, right.count, result.count)
    cblas_sgemm(
      CblasRowMajor, product.transposesLeft ? CblasTrans : CblasNoTrans,
      product.transposesRight ? CblasTrans : CblasNoTrans, numericCast(product.rows),
      numericCast(product.columns), numericCast(product.inner), 1, left, product.leftStride, right,
      product.rightStride, 0, &result, numericCast(product.columns))
  }

  /// Writes 1 / (1 + e⁻ˣ) of each element.
  public static func sigmoid(_ input: [Float], into output: inout [Float]) {
    mapElements(input, into: &output) { 1 / (1 + exp(-$0)) }
  }

  /// Writes tanh x of each element.
  public static func tanh(_ input: [Float], into output: inout [Float]) {
    mapElements(input, into: &output) { tanhf($0) }
  }
}

/// The loops over `Double` elements.
public enum DoubleKernels: ScalarKernels {
  /// The element.
  public typealias Scalar = Double

  /// Writes a matrix product, through `dgemm` unless it is tiny.
  public static func multiply(
    _ left: [Double], _ right: [Double], into result: inout [Double], as product: ProductShape
  ) {
    guard !product.isTiny else {
      return multiplyDirectly(left, right, into: &result, as: product)
    }
    product.requireSizes(left.count, right.count, result.count)
    cblas_dgemm(
      CblasRowMajor, product.transposesLeft ? CblasTrans : CblasNoTrans,
      product.transposesRight ? CblasTrans : CblasNoTrans, numericCast(product.rows),
      numericCast(product.columns), numericCast(product.inner), 1, left, product.leftStride, right,
      product.rightStride, 0, &result, numericCast(product.columns))
  }

  /// Writes 1 / (1 + e⁻ˣ) of each element.
  public static func sigmoid(_ input: [Double], into output: inout [Double]) {
    mapElements(input, into: &output) { 1 / (1 + exp(-$0)) }
  }

  /// Writes tanh x of each element.
  public static func tanh(_ input: [Double], into output: inout [Double]) {
    mapElements(input, into: &output) { hyperbolicTangent($0) }
  }
}

/// The C library's `tanh`, under a name that the kernels' own `tanh` does not hide.
private func hyperbolicTangent(_ x: Double) -> Double {
  tanh(x)
}
