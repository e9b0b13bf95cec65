extension Table {
  /// Returns the texts of a column.
  ///
  /// Throws ``DataError/invalidTable(path:line:column:_:)`` when there is none of this name.
  public func texts(_ columnName: String) throws(DataError) -> [String] {
    let column = try index(of: columnName)
    return rows.map { $0[column] }
  }

  /// Returns columns of numbers as the columns of a matrix; all columns unless some are named.
  ///
  /// A number is written as in Swift, with a decimal point; spaces around it do not matter. Throws
  /// ``DataError/invalidTable(path:line:column:_:)`` at the first field that is not a finite number
  /// (an empty one is none either), or when there is no column of a name.
  public func matrix<Scalar: NetworkScalar>(
    of scalar: Scalar.Type = Double.self, columns columnNames: [String]? = nil
  ) throws(DataError) -> Matrix<Scalar> {
    var columns: [Int] = []
    for name in columnNames ?? self.columnNames { columns.append(try index(of: name)) }
    var elements: [Scalar] = []
    elements.reserveCapacity(rows.count * columns.count)
    for row in rows.indices {
      for column in columns { elements.append(Scalar(try number(row, column))) }
    }
    return Matrix(rows: rows.count, columns: columns.count, elements: elements)
  }

  /// Returns the different texts of a column, in the order in which they first appear, and for
  /// each row the number of its text among them.
  ///
  /// Throws ``DataError/invalidTable(path:line:column:_:)`` when there is no column of this name.
  public func classes(
    _ columnName: String
  ) throws(DataError) -> (names: [String], labels: [Int]) {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    var labels: [Int] = []
    for text in try texts(columnName) {
      let label = numbers[text] ?? names.count
      if label == names.count { names.append(text) }
      numbers[text] = label
      labels.append(label)
    }
    return (names, labels)
  }

  private func number(_ row: Int, _ column: Int) throws(DataError) -> Double {
    let field = rows[row][column]
    let spaces: Set<Character> = [" ", "\t"]
    let text = field.drop { spaces.contains($0) }
    let end = text.lastIndex { !spaces.contains($0) }.map(text.index(after:)) ?? text.startIndex
    guard let number = Double(text[..<end]), number.isFinite else {
      throw .invalidTable(
        path: path, line: lines[row], column: column + 1,
        .notANumber(field, columnName: columnNames[column]))
    }
    return number
  }

  private func index(of columnName: String) throws(DataError) -> Int {
    guard let index = columnNames.firstIndex(of: columnName) else {
      let nearest = nearestNames(to: columnName, among: columnNames)
      throw .invalidTable(
        path: path, line: nil, column: nil, .missingColumn(columnName, nearest: nearest))
    }
    return index
  }
}

/// The three names at the least edit distances, case aside.
private func nearestNames(to name: String, among known: [String]) -> [String] {
  let distances = known.map { editDistance(Array(name.lowercased()), Array($0.lowercased())) }
  // The position decides between equal distances, so that the order is always the same.
  let order = known.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
  return order.prefix(3).map { known[$0] }
}

/// The number of insertions, deletions and replacements of letters between two words.
///
/// V. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals",
/// Soviet Physics Doklady 10 (1966).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var distances = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var diagonal = distances[0]
    distances[0] = row + 1
    for (column, other) in right.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = distances[column + 1]
      distances[column + 1] = min(replaced, diagonal + 1, distances[column] + 1)
    }
  }
  return distances[right.count]
}
