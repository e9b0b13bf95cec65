extension ProductShape {
  /// Whether the plain loop is faster than handing the product to BLAS.
  var isTiny: Bool {
    rows * columns * inner <= 512
  }

  /// The distance from one stored row of A to the next.
  var leftStride: Int32 {
    numericCast(transposesLeft ? rows : inner)
  }

  /// The distance from one stored row of B to the next.
  var rightStride: Int32 {
    numericCast(transposesRight ? inner : columns)
  }

  /// Stops when an operand has not the size that the shape promises to BLAS.
  func requireSizes(_ left: Int, _ right: Int, _ result: Int) {
    requireEqual(left, rows * inner)
    requireEqual(right, inner * columns)
    requireEqual(result, rows * columns)
  }
}

/// Multiplies two small matrices: each element is summed from its first product to its last.
@inline(__always)
func multiplyDirectly<Scalar: NetworkScalar>(
  _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar], as product: ProductShape
) {
  product.requireSizes(left.count, right.count, result.count)
  let (leftRow, leftStep) = product.transposesLeft ? (1, product.rows) : (product.inner, 1)
  let (rightStep, rightColumn) = product.transposesRight ? (1, product.inner) : (product.columns, 1)
  result.withUnsafeMutableBufferPointer { result in
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        for row in 0..<product.rows {
          for column in 0..<product.columns {
            var sum: Scalar = 0
            for index in 0..<product.inner {
              sum +=
                left[row &* leftRow &+ index &* leftStep]
                * right[index &* rightStep &+ column &* rightColumn]
            }
            result[row &* product.columns &+ column] = sum
          }
        }
      }
    }
  }
}
