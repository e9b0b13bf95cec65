extension Table {
  /// Returns the rows as samples whose targets are classes, one-hot, and the names of the classes.
  ///
  /// The texts of the column `target` are the classes, in the order in which they first appear.
  /// The inputs are the columns of numbers `inputs`, by default all the others.
  ///
  /// Throws ``DataError/invalidTable(path:line:column:_:)`` when there is no column of a name, or a
  /// field of the inputs is not a finite number.
  public func dataset<Scalar: NetworkScalar>(
    of scalar: Scalar.Type = Double.self, classifying target: String, from inputs: [String]? = nil
  ) throws(DataError) -> (data: Dataset<Scalar>, classNames: [String]) {
    let (names, labels) = try classes(target)
    let others = inputs ?? columnNames.filter { $0 != target }
    return (
      Dataset(
        inputs: try matrix(of: scalar, columns: others), labels: labels, classes: names.count),
      names
    )
  }

  /// Returns the rows as samples whose targets are the numbers of the columns `targets`.
  ///
  /// The inputs are the columns of numbers `inputs`, by default all the others.
  ///
  /// Throws ``DataError/invalidTable(path:line:column:_:)`` when there is no column of a name, or a
  /// field is not a finite number.
  public func dataset<Scalar: NetworkScalar>(
    of scalar: Scalar.Type = Double.self, predicting targets: [String], from inputs: [String]? = nil
  ) throws(DataError) -> Dataset<Scalar> {
    let others = inputs ?? columnNames.filter { !targets.contains($0) }
    return Dataset(
      inputs: try matrix(of: scalar, columns: others),
      targets: try matrix(of: scalar, columns: targets))
  }
}
