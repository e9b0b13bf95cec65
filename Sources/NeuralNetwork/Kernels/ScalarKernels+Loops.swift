// The loops that are written alike for every scalar. A concrete type that conforms gets its own
// compiled copy of each.

extension ScalarKernels {
  /// Gives `values` another size without giving up its memory; new elements are zero.
  public static func resize(_ values: inout [Scalar], to count: Int) {
    if values.count > count {
      values.removeLast(values.count - count)
    } else {
      values.append(contentsOf: repeatElement(0, count: count - values.count))
    }
  }

  /// Writes max(0, x) of each element; NaN stays NaN.
  public static func rectify(_ input: [Scalar], into output: inout [Scalar]) {
    mapElements(input, into: &output) { $0 < 0 ? 0 : $0 }
  }

  /// Writes gradient · y · (1 − y).
  public static func sigmoidGradient(
    output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(output, gradient, into: &result) { $1 * $0 * (1 - $0) }
  }

  /// Writes gradient · (1 − y²).
  public static func tanhGradient(
    output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(output, gradient, into: &result) { $1 * (1 - $0 * $0) }
  }

  /// Writes the gradient where x > 0 and zero elsewhere.
  public static func rectifierGradient(
    input: [Scalar], _ gradient: [Scalar], into result: inout [Scalar]
  ) {
    zipElements(input, gradient, into: &result) { $0 > 0 ? $1 : 0 }
  }

  /// Writes `left` ∘ `right`, element by element.
  public static func combine(
    _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar],
    _ operation: ElementwiseOperation
  ) {
    switch operation {
    case .add: zipElements(left, right, into: &result) { $0 + $1 }
    case .subtract: zipElements(left, right, into: &result) { $0 - $1 }
    case .multiply: zipElements(left, right, into: &result) { $0 * $1 }
    case .divide: zipElements(left, right, into: &result) { $0 / $1 }
    }
  }

  /// Replaces each element by element ∘ `scalar`.
  public static func combine(
    _ values: inout [Scalar], with scalar: Scalar, _ operation: ElementwiseOperation
  ) {
    switch operation {
    case .add: updateElements(&values) { $0 += scalar }
    case .subtract: updateElements(&values) { $0 -= scalar }
    case .multiply: updateElements(&values) { $0 *= scalar }
    case .divide: updateElements(&values) { $0 /= scalar }
    }
  }

  /// Replaces each row of `values` by row ∘ `row`.
  public static func combine(
    _ values: inout [Scalar], withEachRow row: [Scalar], _ operation: ElementwiseOperation
  ) {
    switch operation {
    case .add: updateRows(&values, with: row) { $0 += $1 }
    case .subtract: updateRows(&values, with: row) { $0 -= $1 }
    case .multiply: updateRows(&values, with: row) { $0 *= $1 }
    case .divide: updateRows(&values, with: row) { $0 /= $1 }
    }
  }

  /// Adds `factor` · `addend` to `values`.
  public static func add(
    _ addend: [Scalar], scaledBy factor: Scalar, to values: inout [Scalar]
  ) {
    requireEqual(addend.count, values.count)
    values.withUnsafeMutableBufferPointer { values in
      addend.withUnsafeBufferPointer { addend in
        for index in 0..<values.count { values[index] += factor * addend[index] }
      }
    }
  }

  /// Writes the sums of the columns of `values`.
  public static func columnSums(_ values: [Scalar], into result: inout [Scalar]) {
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

  /// Copies rows of `source`, chosen by `indices`, into `result`.
  public static func gather(
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

  /// Returns the sum of all elements, in eight interleaved partial sums when there are many.
  public static func sum(_ values: [Scalar]) -> Scalar {
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

  /// Writes (prediction − target) · `factor` and returns Σ (prediction − target)².
  public static func squaredDifference(
    _ prediction: [Scalar], _ target: [Scalar], factor: Scalar, into gradient: inout [Scalar]
  ) -> Scalar {
    var total: Scalar = 0
    zipElements(prediction, target, into: &gradient) { prediction, target in
      let difference = prediction - target
      total += difference * difference
      return difference * factor
    }
    return total
  }
}
