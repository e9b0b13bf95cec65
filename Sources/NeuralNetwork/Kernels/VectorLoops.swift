// Loops over eight elements at a time, for what the compiler does not vectorise by itself.

/// Lets `update` change two arrays of one size, given a third, eight elements at a time.
///
/// What is left at the end is filled up with zeros, whose results are dropped.
@inline(__always)
func updateVectors<Scalar: NetworkScalar>(
  _ first: inout [Scalar], _ second: inout [Scalar], with other: [Scalar],
  _ update: (inout SIMD8<Scalar>, inout SIMD8<Scalar>, SIMD8<Scalar>) -> Void
) {
  requireEqual(first.count, other.count)
  requireEqual(second.count, other.count)
  first.withUnsafeMutableBufferPointer { first in
    second.withUnsafeMutableBufferPointer { second in
      other.withUnsafeBufferPointer { other in
        for start in stride(from: 0, to: other.count, by: 8) {
          var (a, b) = (vector(first, at: start), vector(second, at: start))
          update(&a, &b, vector(UnsafeMutableBufferPointer(mutating: other), at: start))
          store(a, in: first, at: start)
          store(b, in: second, at: start)
        }
      }
    }
  }
}

/// Lets `update` change three arrays of one size, given a fourth, eight elements at a time.
///
/// What is left at the end is filled up with zeros, whose results are dropped.
@inline(__always)
func updateVectors<Scalar: NetworkScalar>(
  _ first: inout [Scalar], _ second: inout [Scalar], _ third: inout [Scalar],
  with other: [Scalar],
  _ update: (
    inout SIMD8<Scalar>, inout SIMD8<Scalar>, inout SIMD8<Scalar>, SIMD8<Scalar>
  ) -> Void
) {
  requireEqual(first.count, other.count)
  requireEqual(second.count, other.count)
  requireEqual(third.count, other.count)
  first.withUnsafeMutableBufferPointer { first in
    second.withUnsafeMutableBufferPointer { second in
      third.withUnsafeMutableBufferPointer { third in
        other.withUnsafeBufferPointer { other in
          for start in stride(from: 0, to: other.count, by: 8) {
            var (a, b, c) = (
              vector(first, at: start), vector(second, at: start), vector(third, at: start)
            )
            update(&a, &b, &c, vector(UnsafeMutableBufferPointer(mutating: other), at: start))
            store(a, in: first, at: start)
            store(b, in: second, at: start)
            store(c, in: third, at: start)
          }
        }
      }
    }
  }
}

/// Lets `update` change four arrays of one size, given a fifth, eight elements at a time.
///
/// What is left at the end is filled up with zeros, whose results are dropped.
@inline(__always)
func updateVectors<Scalar: NetworkScalar>(
  _ first: inout [Scalar], _ second: inout [Scalar], _ third: inout [Scalar],
  _ fourth: inout [Scalar], with other: [Scalar],
  _ update: (
    inout SIMD8<Scalar>, inout SIMD8<Scalar>, inout SIMD8<Scalar>, inout SIMD8<Scalar>,
    SIMD8<Scalar>
  ) -> Void
) {
  requireEqual(fourth.count, other.count)
  fourth.withUnsafeMutableBufferPointer { fourth in
    var start = 0
    updateVectors(&first, &second, &third, with: other) { a, b, c, given in
      var d = vector(fourth, at: start)
      update(&a, &b, &c, &d, given)
      store(d, in: fourth, at: start)
      start += 8
    }
  }
}

/// Returns eight elements, or what is left of them and zeros.
@inline(__always)
private func vector<Scalar: NetworkScalar>(
  _ values: UnsafeMutableBufferPointer<Scalar>, at start: Int
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
private func store<Scalar: NetworkScalar>(
  _ vector: SIMD8<Scalar>, in values: UnsafeMutableBufferPointer<Scalar>, at start: Int
) {
  if start + 8 <= values.count, let base = values.baseAddress {
    UnsafeMutableRawPointer(base + start).storeBytes(of: vector, as: SIMD8<Scalar>.self)
  } else {
    for lane in 0..<values.count - start { values[start + lane] = vector[lane] }
  }
}
