extension Matrix {
  /// Returns class numbers as one row each, with a 1 in the column of the class and 0 elsewhere.
  ///
  ///     Matrix<Double>.oneHot([2, 0], classes: 3)    // [[0, 0, 1], [1, 0, 0]]
  ///
  /// `classes` is the number of columns; the labels are 0 ..< `classes`. ``rowArgmax()`` gives them
  /// back.
  public static func oneHot(_ labels: [Int], classes: Int) -> Matrix {
    var result = Matrix.zeros(labels.count, classes)
    for (row, label) in labels.enumerated() {
      guard label >= 0, label < classes else {
        stop(
          "Matrix.oneHot: label \(label) at index \(row) is not one of \(classes) classes; "
            + "give labels from 0 to \(classes - 1)")
      }
      result.storage[row * classes + label] = 1
    }
    return result
  }
}
