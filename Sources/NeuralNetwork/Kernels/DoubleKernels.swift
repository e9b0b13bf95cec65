import CBLAS
import CVectorMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the machine does with `Double`: the C library's functions and BLAS.
public enum DoubleKernels: ScalarKernels {
  /// The number.
  public typealias Scalar = Double

  /// Returns eˣ.
  @inline(__always)
  public static func exponential(_ x: Double) -> Double { exp(x) }

  /// Returns eˣ − 1, exact near zero.
  @inline(__always)
  public static func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }

  /// Returns the natural logarithm of x.
  @inline(__always)
  public static func logarithm(_ x: Double) -> Double { log(x) }

  /// Returns the natural logarithm of 1 + x, exact near zero.
  @inline(__always)
  public static func logarithm(onePlus x: Double) -> Double { log1p(x) }

  /// Returns the hyperbolic tangent of x.
  @inline(__always)
  public static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

  /// Returns the error function of x.
  @inline(__always)
  public static func errorFunction(_ x: Double) -> Double { erf(x) }

  /// Returns the square roots of eight numbers.
  @inline(__always)
  public static func squareRoot(_ x: SIMD8<Double>) -> SIMD8<Double> {
    emaki_square_roots_double(x)
  }

  /// Writes a matrix product with `dgemm`, or adds it to what the result holds.
  public static func multiplyWithBLAS(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, as product: ProductShape, adding: Bool
  ) {
    Processors.all.compute(product) {
      cblas_dgemm(
        CblasRowMajor, product.transposesLeft ? CblasTrans : CblasNoTrans,
        product.transposesRight ? CblasTrans : CblasNoTrans, numericCast(product.rows),
        numericCast(product.columns), numericCast(product.inner), 1, left, product.leftStride,
        right, product.rightStride, adding ? 1 : 0, result, numericCast(product.columns))
    }
  }

  /// Writes a matrix product by skipping zeros, if there are enough; returns whether it did.
  public static func multiplySparse(
    _ left: [Double], _ right: [Double], into result: inout [Double], as product: ProductShape
  ) -> Bool {
    emaki_multiply_sparse_double(
      left, right, &result, product.rows, product.inner, product.columns,
      product.transposesLeft ? 1 : 0) == 1
  }

  /// Takes one step of Adam.
  public static func takeAdamStep(
    _ step: AdamStep, _ weights: inout [Double], _ means: inout [Double], _ squares: inout [Double],
    _ gradient: [Double]
  ) {
    requireEqual(weights.count, gradient.count)
    requireEqual(means.count, gradient.count)
    requireEqual(squares.count, gradient.count)
    emaki_adam_double(
      emaki_adam_step(
        keep_mean: step.keeps.0, take_mean: step.takes.0, keep_square: step.keeps.1,
        take_square: step.takes.1, rate: step.rate, root_scale: step.rootScale,
        epsilon: step.epsilon, gradient_decay: step.gradientDecay, shrink: step.shrink),
      gradient.count, &weights, &means, &squares, gradient)
  }

  /// Lends the part of an optimiser's memory that holds states of `Double`.
  public static func withMemory<Result>(
    _ memory: inout ParameterMemory, _ body: (inout [ParameterState<Double>]) -> Result
  ) -> Result {
    body(&memory.double)
  }
}
