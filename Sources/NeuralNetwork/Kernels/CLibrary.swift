#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Functions of the C library for formulas outside the layers, under names that do not hide its own.

/// Returns the sine of an angle in radians.
@inline(__always)
func sine(_ angle: Double) -> Double { sin(angle) }

/// Returns the sine of an angle in radians.
@inline(__always)
func sine(_ angle: Float) -> Float { sinf(angle) }

/// Returns the cosine of an angle in radians.
@inline(__always)
func cosine(_ angle: Double) -> Double { cos(angle) }

/// Returns the cosine of an angle in radians.
@inline(__always)
func cosine(_ angle: Float) -> Float { cosf(angle) }

/// Returns `base` to the power of `exponent`.
@inline(__always)
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// Returns the value of an environment variable, `nil` when it is not set.
func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// The system's words for why its last function failed.
func systemReason() -> String {
  String(cString: strerror(errno))
}
