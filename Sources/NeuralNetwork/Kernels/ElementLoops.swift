// Loops over the elements of arrays, always inlined, so that the specialised function around them
// holds one for its scalar and its operation. Sizes are checked once per call, never per element.

/// Stops when two sizes that a caller should have checked differ.
@inline(__always)
func requireEqual(_ first: Int, _ second: Int) {
  guard first == second else { stopForSizes(first, second) }
}

private func stopForSizes(_ first: Int, _ second: Int) -> Never {
  stop(
    "Kernels: the sizes \(first) and \(second) differ, which is a mistake of this library; report "
      + "it with the call that led here")
}

/// Writes `transform` of each element.
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

/// Writes `transform` of each pair of elements.
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

/// Writes `transform` of each three elements.
@inline(__always)
func zipElements<Scalar>(
  _ first: [Scalar], _ second: [Scalar], _ third: [Scalar], into output: inout [Scalar],
  _ transform: (Scalar, Scalar, Scalar) -> Scalar
) {
  requireEqual(first.count, output.count)
  requireEqual(second.count, output.count)
  requireEqual(third.count, output.count)
  output.withUnsafeMutableBufferPointer { output in
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        third.withUnsafeBufferPointer { third in
          for index in 0..<output.count {
            output[index] = transform(first[index], second[index], third[index])
          }
        }
      }
    }
  }
}

/// Lets `update` change each element.
@inline(__always)
func updateElements<Scalar>(_ values: inout [Scalar], _ update: (inout Scalar) -> Void) {
  values.withUnsafeMutableBufferPointer { values in
    for index in 0..<values.count { update(&values[index]) }
  }
}

/// Lets `update` change each element, given the one at its place in `other`.
@inline(__always)
func updateElements<Scalar>(
  _ values: inout [Scalar], with other: [Scalar], _ update: (inout Scalar, Scalar) -> Void
) {
  requireEqual(other.count, values.count)
  values.withUnsafeMutableBufferPointer { values in
    other.withUnsafeBufferPointer { other in
      for index in 0..<values.count { update(&values[index], other[index]) }
    }
  }
}

/// Lets `update` change each two elements of one place, given the one at that place in `other`.
@inline(__always)
func updateElements<Scalar>(
  _ first: inout [Scalar], _ second: inout [Scalar], with other: [Scalar],
  _ update: (inout Scalar, inout Scalar, Scalar) -> Void
) {
  requireEqual(other.count, first.count)
  requireEqual(other.count, second.count)
  first.withUnsafeMutableBufferPointer { first in
    second.withUnsafeMutableBufferPointer { second in
      other.withUnsafeBufferPointer { other in
        for index in 0..<other.count { update(&first[index], &second[index], other[index]) }
      }
    }
  }
}

/// Lets `update` change each element of each row, given the one in its column of `row`.
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

/// Lets `update` change each element of each column, given the one in its row of `column`.
@inline(__always)
func updateColumns<Scalar>(
  _ values: inout [Scalar], with column: [Scalar], _ update: (inout Scalar, Scalar) -> Void
) {
  guard !column.isEmpty else { return }
  requireEqual(values.count % column.count, 0)
  let width = values.count / column.count
  values.withUnsafeMutableBufferPointer { values in
    column.withUnsafeBufferPointer { column in
      for row in 0..<column.count {
        for index in row * width..<(row + 1) * width { update(&values[index], column[row]) }
      }
    }
  }
}
