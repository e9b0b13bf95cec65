/// The sizes of a matrix product: A (`rows` × `inner`) · B (`inner` × `columns`).
public struct ProductShape: Sendable, Equatable {
  /// The rows of A and of the product.
  public var rows: Int
  /// The columns of A and the rows of B.
  public var inner: Int
  /// The columns of B and of the product.
  public var columns: Int
  /// Whether A is stored as its transpose (`inner` × `rows`).
  public var transposesLeft = false
  /// Whether B is stored as its transpose (`columns` × `inner`).
  public var transposesRight = false
}

extension ProductShape {
  /// Whether the plain loop is faster than handing the product to BLAS.
  var isTiny: Bool {
    rows * columns * inner <= 512
  }

  /// Whether several processors are faster than one, also when one of them has other work to do.
  var isLarge: Bool {
    rows * columns * inner >= 1 << 25
  }

  /// The distance from one stored row of A to the next.
  var leftStride: Int32 {
    numericCast(transposesLeft ? rows : inner)
  }

  /// The distance from one stored row of B to the next.
  var rightStride: Int32 {
    numericCast(transposesRight ? inner : columns)
  }
}

/// Writes the matrix product A·B of `left` and `right`, the fastest way there is.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func multiply<Scalar: NetworkScalar>(
  _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar], as product: ProductShape
) {
  requireEqual(left.count, product.rows * product.inner)
  requireEqual(right.count, product.inner * product.columns)
  requireEqual(result.count, product.rows * product.columns)
  if product.isTiny {
    multiplyDirectly(left, right, into: &result, as: product)
  } else if !product.suitsSparseLeft
    || !Scalar.Kernels.multiplySparse(left, right, into: &result, as: product)
  {
    Scalar.Kernels.multiplyWithBLAS(left, right, into: &result, as: product, adding: false)
  }
}

/// Multiplies two small matrices: each element is summed from its first product to its last.
@inline(__always)
private func multiplyDirectly<Scalar: NetworkScalar>(
  _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar], as product: ProductShape
) {
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
