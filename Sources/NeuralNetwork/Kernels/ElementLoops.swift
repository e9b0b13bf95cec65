// Always inlined, so that each kernel's loop is compiled for its scalar and its operation.

/// Stops when two sizes that a caller should have checked differ.
@inline(__always)
func requireEqual(_ first: Int, _ second: Int) {
  guard first == second else { fatalError("A kernel was given sizes \(first) and \(second)") }
}

@inline(__always)
func mapElements<Scalar>(
  _ input: [Scalar], into output: inout [Scalar], _ transform: (Scalar) -> Scalar
) {
  requireEqual(input.count, output.count)
  output.withUnsafeMutableBufferPointer { output in
    input.withUnsafeBufferPointer { input in
      for index in 0..<output.count { output[index] = transform(input[index]) }
    }
  }
}

@inline(__always)
func zipElements<Scalar>(
  _ left: [Scalar], _ right: [Scalar], into output: inout [Scalar],
  _ transform: (Scalar, Scalar) -> Scalar
) {
  requireEqual(left.count, output.count)
  requireEqual(right.count, output.count)
  output.withUnsafeMutableBufferPointer { output in
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        for index in 0..<output.count { output[index] = transform(left[index], right[index]) }
      }
    }
  }
}

@inline(__always)
func updateElements<Scalar>(_ values: inout [Scalar], _ update: (inout Scalar) -> Void) {
  values.withUnsafeMutableBufferPointer { values in
    for index in 0..<values.count { update(&values[index]) }
  }
}

@inline(__always)
func updateRows<Scalar>(
  _ values: inout [Scalar], with row: [Scalar], _ update: (inout Scalar, Scalar) -> Void
) {
  guard !row.isEmpty else { return }
  requireEqual(values.count % row.count, 0)
  values.withUnsafeMutableBufferPointer { values in
    row.withUnsafeBufferPointer { row in
      for start in stride(from: 0, to: values.count, by: row.count) {
        for column in 0..<row.count { update(&values[start + column], row[column]) }
      }
    }
  }
}
