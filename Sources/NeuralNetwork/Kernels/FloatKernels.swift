import CBLAS
import CVectorMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the machine does with `Float`: the C library's functions and BLAS.
public enum FloatKernels: ScalarKernels {
  /// The number.
  public typealias Scalar = Float

  /// Returns eˣ.
  @inline(__always)
  public static func exponential(_ x: Float) -> Float { expf(x) }

  /// Returns eˣ − 1, exact near zero.
  @inline(__always)
  public static func exponentialMinusOne(_ x: Float) -> Float { expm1f(x) }

  /// Returns the natural logarithm of x.
  @inline(__always)
  public static func logarithm(_ x: Float) -> Float { logf(x) }

  /// Returns the natural logarithm of 1 + x, exact near zero.
  @inline(__always)
  public static func logarithm(onePlus x: Float) -> Float { log1pf(x) }

  /// Returns the hyperbolic tangent of x.
  @inline(__always)
  public static func hyperbolicTangent(_ x: Float) -> Float { tanhf(x) }

  /// Returns the error function of x.
  @inline(__always)
  public static func errorFunction(_ x: Float) -> Float { erff(x) }

  /// Returns the square roots of eight numbers.
  @inline(__always)
  public static func squareRoot(_ x: SIMD8<Float>) -> SIMD8<Float> { emaki_square_roots_float(x) }

  /// Writes a matrix product with `sgemm`, or adds it to what the result holds.
  public static func multiplyWithBLAS(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>, as product: ProductShape, adding: Bool
  ) {
    Processors.all.compute(product) {
      cblas_sgemm(
        CblasRowMajor, product.transposesLeft ? CblasTrans : CblasNoTrans,
        product.transposesRight ? CblasTrans : CblasNoTrans, numericCast(product.rows),
        numericCast(product.columns), numericCast(product.inner), 1, left, product.leftStride,
        right, product.rightStride, adding ? 1 : 0, result, numericCast(product.columns))
    }
  }

  /// Writes a matrix product by skipping zeros, if there are enough; returns whether it did.
  public static func multiplySparse(
    _ left: [Float], _ right: [Float], into result: inout [Float], as product: ProductShape
  ) -> Bool {
    emaki_multiply_sparse_float(
      left, right, &result, product.rows, product.inner, product.columns,
      product.transposesLeft ? 1 : 0) == 1
  }

  /// Takes one step of Adam.
  public static func takeAdamStep(
    _ step: AdamStep, _ weights: inout [Float], _ means: inout [Float], _ squares: inout [Float],
    _ gradient: [Float]
  ) {
    requireEqual(weights.count, gradient.count)
    requireEqual(means.count, gradient.count)
    requireEqual(squares.count, gradient.count)
    emaki_adam_float(
      emaki_adam_step(
        keep_mean: step.keeps.0, take_mean: step.takes.0, keep_square: step.keeps.1,
        take_square: step.takes.1, rate: step.rate, root_scale: step.rootScale,
        epsilon: step.epsilon, gradient_decay: step.gradientDecay, shrink: step.shrink),
      gradient.count, &weights, &means, &squares, gradient)
  }

  /// Lends the part of an optimiser's memory that holds states of `Float`.
  public static func withMemory<Result>(
    _ memory: inout ParameterMemory, _ body: (inout [ParameterState<Float>]) -> Result
  ) -> Result {
    body(&memory.float)
  }
}
