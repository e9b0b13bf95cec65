extension Matrix: CustomStringConvertible {
  /// The matrix as a table: its shape, then one line per row, with at most ten rows and columns.
  ///
  ///     2×3 matrix
  ///       1.0000  -0.2500   3.0000
  ///      10.0000   0.3333   0.0000
  public var description: String {
    let text = elementText
    let shownRows = Elision(count: rows)
    let shownColumns = Elision(count: columns)
    let cells = shownRows.indices.map { row in
      shownColumns.indices.map { column in
        guard let row, let column else { return "…" }
        return text(row, column)
      }
    }
    let width = cells.joined().map(\.count).max() ?? 0
    let lines = cells.map { line in
      line.map { "  " + String(repeating: " ", count: width - $0.count) + $0 }.joined()
    }
    return (["\(shape) matrix"] + lines).joined(separator: "\n")
  }

  /// How the element in a row and a column is written: all alike, so that their points line up.
  package var elementText: (_ row: Int, _ column: Int) -> String {
    let style = NumberStyle(elements)
    return { row, column in style.text(self[row, column]) }
  }
}

/// The indices of rows or columns that are shown: all, or the first and last few around a gap.
private struct Elision {
  /// The indices; `nil` is the gap.
  let indices: [Int?]

  init(count: Int) {
    indices = count <= 10 ? Array(0..<count) : Array(0..<5) + [nil] + Array(count - 4..<count)
  }
}

/// One way to write all the numbers of a matrix, so that their points line up.
private enum NumberStyle<Scalar: NetworkScalar> {
  case whole
  case fixed
  case scientific

  init(_ values: [Scalar]) {
    let finite = values.filter(\.isFinite)
    let largest = finite.map(\.magnitude).max() ?? 0
    if largest < 1e9, finite.allSatisfy({ $0 == $0.rounded() }) {
      self = .whole
    } else {
      self = largest < 1e6 && largest >= 1e-2 ? .fixed : .scientific
    }
  }

  func text(_ value: Scalar) -> String {
    guard value.isFinite else { return "\(value)" }
    switch self {
    case .whole: return "\(Int(value))"
    case .fixed: return fourDecimals(Double(value))
    case .scientific: return scientific(Double(value))
    }
  }

  private func fourDecimals(_ value: Double) -> String {
    let scaled = Int((value.magnitude * 10_000).rounded())
    let decimals = String(scaled % 10_000)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let zeros = String(repeating: "0", count: 4 - decimals.count)
    return "\(sign)\(scaled / 10_000).\(zeros)\(decimals)"
  }

  private func scientific(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var mantissa = value
    var exponent = 0
    while mantissa.magnitude >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa.magnitude < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    if mantissa.magnitude >= 9.99995 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    return "\(fourDecimals(mantissa))e\(exponent)"
  }
}
