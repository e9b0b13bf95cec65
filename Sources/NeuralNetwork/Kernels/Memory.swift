/// Gives `values` another size without giving up its memory; new elements are zero.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func resizeElements<Scalar: NetworkScalar>(_ values: inout [Scalar], to count: Int) {
  if values.count > count {
    values.removeLast(values.count - count)
  } else if values.count < count {
    values.append(contentsOf: repeatElement(0, count: count - values.count))
  }
}

/// Copies rows of `source`, chosen by `indices`, into `result`, one after the other.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func gatherRows<Scalar: NetworkScalar>(
  _ indices: ArraySlice<Int>, of source: [Scalar], rowLength: Int, into result: inout [Scalar]
) {
  requireEqual(indices.count * rowLength, result.count)
  result.withUnsafeMutableBufferPointer { result in
    source.withUnsafeBufferPointer { source in
      var position = 0
      for index in indices {
        let start = index * rowLength
        guard index >= 0, start + rowLength <= source.count else {
          fatalError("Row \(index) is out of range")
        }
        for offset in 0..<rowLength { result[position + offset] = source[start + offset] }
        position += rowLength
      }
    }
  }
}
