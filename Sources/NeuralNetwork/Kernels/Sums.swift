/// Returns the sum of all elements, in eight interleaved partial sums when there are many.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func sumElements<Scalar: NetworkScalar>(_ values: ArraySlice<Scalar>) -> Scalar {
  values.withUnsafeBufferPointer { values in
    var lanes = SIMD8<Scalar>()
    let whole = values.count - values.count % 8
    for start in stride(from: 0, to: whole, by: 8) {
      for lane in 0..<8 { lanes[lane] += values[start + lane] }
    }
    var total = lanes.sum()
    for index in whole..<values.count { total += values[index] }
    return total
  }
}

/// Writes the sums of the columns of `values`, whose rows are as long as `result`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func sumColumns<Scalar: NetworkScalar>(of values: [Scalar], into result: inout [Scalar]) {
  guard !result.isEmpty else { return }
  requireEqual(values.count % result.count, 0)
  result.withUnsafeMutableBufferPointer { result in
    values.withUnsafeBufferPointer { values in
      result.update(repeating: 0)
      for start in stride(from: 0, to: values.count, by: result.count) {
        for column in 0..<result.count { result[column] += values[start + column] }
      }
    }
  }
}

/// Returns the sum of the squares of all elements, which `Double` holds even of large ones.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func sumOfSquares<Scalar: NetworkScalar>(_ values: [Scalar]) -> Double {
  values.withUnsafeBufferPointer { values in
    var lanes = SIMD8<Double>()
    let whole = values.count - values.count % 8
    for start in stride(from: 0, to: whole, by: 8) {
      for lane in 0..<8 {
        let value = Double(values[start + lane])
        lanes[lane] += value * value
      }
    }
    var total = lanes.sum()
    for index in whole..<values.count { total += Double(values[index]) * Double(values[index]) }
    return total
  }
}
