/// What differs between `Float` and `Double`: the one seam between the mathematics and the machine.
///
/// Everything else is generic. A generic function with a loop over elements bears
/// `@specialized(where Scalar == Float)` and the same for `Double`: it then holds a loop for each,
/// which a loop that is generic when it runs would be many times slower than.
public protocol ScalarKernels<Scalar>: Sendable {
  /// The number.
  associatedtype Scalar: NetworkScalar where Scalar.Kernels == Self

  /// Returns eˣ.
  static func exponential(_ x: Scalar) -> Scalar

  /// Returns eˣ − 1, exact near zero.
  static func exponentialMinusOne(_ x: Scalar) -> Scalar

  /// Returns the natural logarithm of x.
  static func logarithm(_ x: Scalar) -> Scalar

  /// Returns the natural logarithm of 1 + x, exact near zero.
  static func logarithm(onePlus x: Scalar) -> Scalar

  /// Returns the hyperbolic tangent of x.
  static func hyperbolicTangent(_ x: Scalar) -> Scalar

  /// Returns the error function of x.
  static func errorFunction(_ x: Scalar) -> Scalar

  /// Returns the square roots of eight numbers.
  static func squareRoot(_ x: SIMD8<Scalar>) -> SIMD8<Scalar>

  /// Writes a matrix product with BLAS, or adds it to what the result holds; the sizes have been
  /// checked.
  static func multiplyWithBLAS(
    _ left: UnsafePointer<Scalar>, _ right: UnsafePointer<Scalar>,
    into result: UnsafeMutablePointer<Scalar>, as product: ProductShape, adding: Bool)

  /// Writes a matrix product if few enough elements of A are not zero for skipping the others to be
  /// faster than BLAS; returns whether it did.
  ///
  /// Images of digits and one-hot rows are such matrices. Zeros of A are not multiplied: where B is
  /// infinite or NaN they give zero.
  static func multiplySparse(
    _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar], as product: ProductShape
  ) -> Bool

  /// Takes one step of Adam.
  static func takeAdamStep(
    _ step: AdamStep, _ weights: inout [Scalar], _ means: inout [Scalar],
    _ squares: inout [Scalar], _ gradient: [Scalar])

  /// Lends the part of an optimiser's memory that holds states of this scalar.
  static func withMemory<Result>(
    _ memory: inout ParameterMemory, _ body: (inout [ParameterState<Scalar>]) -> Result
  ) -> Result
}
