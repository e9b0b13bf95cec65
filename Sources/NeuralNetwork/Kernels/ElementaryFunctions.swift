// The elementary functions under the names that formulas have for them.

/// Returns eˣ.
@inline(__always)
func exp<Scalar: NetworkScalar>(_ x: Scalar) -> Scalar {
  Scalar.Kernels.exponential(x)
}

/// Returns eˣ − 1, exact near zero.
@inline(__always)
func expm1<Scalar: NetworkScalar>(_ x: Scalar) -> Scalar {
  Scalar.Kernels.exponentialMinusOne(x)
}

/// Returns the natural logarithm of x.
@inline(__always)
func log<Scalar: NetworkScalar>(_ x: Scalar) -> Scalar {
  Scalar.Kernels.logarithm(x)
}

/// Returns the natural logarithm of 1 + x, exact near zero.
@inline(__always)
func log1p<Scalar: NetworkScalar>(_ x: Scalar) -> Scalar {
  Scalar.Kernels.logarithm(onePlus: x)
}

/// Returns the hyperbolic tangent of x.
@inline(__always)
func tanh<Scalar: NetworkScalar>(_ x: Scalar) -> Scalar {
  Scalar.Kernels.hyperbolicTangent(x)
}

/// Returns the error function of x.
@inline(__always)
func erf<Scalar: NetworkScalar>(_ x: Scalar) -> Scalar {
  Scalar.Kernels.errorFunction(x)
}

/// Returns the square roots of eight numbers.
@inline(__always)
func squareRoot<Scalar: NetworkScalar>(_ x: SIMD8<Scalar>) -> SIMD8<Scalar> {
  Scalar.Kernels.squareRoot(x)
}
