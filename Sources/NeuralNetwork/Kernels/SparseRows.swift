/// The elements of a sparse matrix that are not zero, row after row.
public struct SparseRows<Scalar: NetworkScalar> {
  /// The column of each element.
  let indices: UnsafeMutableBufferPointer<Int32>
  /// The elements.
  let values: UnsafeMutableBufferPointer<Scalar>
  /// Row r has the elements from `starts[r]` to before `starts[r + 1]`.
  let starts: UnsafeMutableBufferPointer<Int>

  /// The number of rows.
  var count: Int {
    starts.count &- 1
  }

  /// Lends the memory for `rows` rows of at most `capacity` elements in all.
  @inline(__always)
  static func withMemory<Result>(
    rows: Int, capacity: Int, _ body: (SparseRows) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { indices in
      withUnsafeTemporaryAllocation(of: Scalar.self, capacity: capacity) { values in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: rows + 1) { starts in
          body(SparseRows(indices: indices, values: values, starts: starts))
        }
      }
    }
  }

  /// Takes the rows of a matrix; returns whether there was room for all.
  @inline(__always)
  func collectRows(of matrix: UnsafeBufferPointer<Scalar>) -> Bool {
    guard let base = matrix.baseAddress else { return false }
    let width = matrix.count / count
    var total = 0
    for row in 0..<count {
      starts[row] = total
      guard total &+ width <= values.count else { return false }
      forEachCandidate(in: base + row &* width, count: width) { column, value in
        // Written always and kept only if it is not zero: no branch to guess.
        indices[total] = Int32(truncatingIfNeeded: column)
        values[total] = value
        total &+= value == 0 ? 0 : 1
      }
    }
    starts[count] = total
    return true
  }

  /// Takes the columns of a matrix as rows; returns whether there was room for all.
  @inline(__always)
  func collectColumns(of matrix: UnsafeBufferPointer<Scalar>) -> Bool {
    guard let base = matrix.baseAddress else { return false }
    let width = count
    let height = matrix.count / width
    starts.update(repeating: 0)
    for row in 0..<height {
      forEachCandidate(in: base + row &* width, count: width) { column, value in
        starts[column] &+= value == 0 ? 0 : 1
      }
    }
    var total = 0
    for column in 0...width { (starts[column], total) = (total, total &+ starts[column]) }
    guard total <= values.count else { return false }
    for row in 0..<height {
      forEachCandidate(in: base + row &* width, count: width) { column, value in
        guard value != 0 else { return }
        indices[starts[column]] = Int32(truncatingIfNeeded: row)
        values[starts[column]] = value
        starts[column] &+= 1
      }
    }
    for column in stride(from: width, to: 0, by: -1) { starts[column] = starts[column &- 1] }
    starts[0] = 0
    return true
  }
}

/// Calls `body` with the offset and the value of each element of a row that may not be zero.
@inline(__always)
private func forEachCandidate<Scalar: NetworkScalar>(
  in row: UnsafePointer<Scalar>, count: Int, _ body: (Int, Scalar) -> Void
) {
  let perBlock = 16 / MemoryLayout<Scalar>.size
  var index = 0
  // Most zeros come in runs: sixteen bytes at a time tell them by their bits.
  while index < count {
    let end = min(index &+ perBlock, count)
    if end &- index == perBlock, isZero(UnsafeRawPointer(row + index)) {
      index = end
      continue
    }
    while index < end {
      body(index, row[index])
      index &+= 1
    }
  }
}

/// Whether sixteen bytes are all zero.
@inline(__always)
private func isZero(_ bytes: UnsafeRawPointer) -> Bool {
  bytes.loadUnaligned(as: UInt64.self) | bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    == 0
}
