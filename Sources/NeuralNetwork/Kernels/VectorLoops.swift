// Loops over eight elements at a time, for what the compiler does not vectorise by itself.

/// What a step does to eight elements of some arrays; an implementation is always inlined.
protocol VectorUpdate<Scalar> {
  associatedtype Scalar: NetworkScalar

  /// Changes eight elements of three arrays, given those of a fourth.
  func update(
    _ first: inout SIMD8<Scalar>, _ second: inout SIMD8<Scalar>, _ third: inout SIMD8<Scalar>,
    with other: SIMD8<Scalar>)
}

/// Changes three arrays of one size, given a fourth, eight elements at a time.
///
/// What is left at the end is filled up with zeros, whose results are dropped.
@inline(__always)
func updateVectors<Rule: VectorUpdate>(
  _ first: inout [Rule.Scalar], _ second: inout [Rule.Scalar], _ third: inout [Rule.Scalar],
  with other: [Rule.Scalar], _ rule: Rule
) {
  requireEqual(first.count, other.count)
  requireEqual(second.count, other.count)
  requireEqual(third.count, other.count)
  first.withUnsafeMutableBufferPointer { first in
    second.withUnsafeMutableBufferPointer { second in
      third.withUnsafeMutableBufferPointer { third in
        other.withUnsafeBufferPointer { other in
          for start in stride(from: 0, to: other.count, by: 8) {
            var a = vector(of: UnsafeBufferPointer(first), at: start)
            var b = vector(of: UnsafeBufferPointer(second), at: start)
            var c = vector(of: UnsafeBufferPointer(third), at: start)
            rule.update(&a, &b, &c, with: vector(of: other, at: start))
            store(a, in: first, at: start)
            store(b, in: second, at: start)
            store(c, in: third, at: start)
          }
        }
      }
    }
  }
}

/// Returns eight elements, or what is left of them and zeros.
@inline(__always)
func vector<Scalar: NetworkScalar>(
  of values: UnsafeBufferPointer<Scalar>, at start: Int
) -> SIMD8<Scalar> {
  if start + 8 <= values.count, let base = values.baseAddress {
    return UnsafeRawPointer(base + start).loadUnaligned(as: SIMD8<Scalar>.self)
  }
  var result = SIMD8<Scalar>()
  for lane in 0..<values.count - start { result[lane] = values[start + lane] }
  return result
}

/// Writes eight elements, or as many as there is room for.
@inline(__always)
func store<Scalar: NetworkScalar>(
  _ vector: SIMD8<Scalar>, in values: UnsafeMutableBufferPointer<Scalar>, at start: Int
) {
  if start + 8 <= values.count, let base = values.baseAddress {
    UnsafeMutableRawPointer(base + start).storeBytes(of: vector, as: SIMD8<Scalar>.self)
  } else {
    for lane in 0..<values.count - start { values[start + lane] = vector[lane] }
  }
}
