/// A point of the plane with its label.
struct PlaygroundPoint {
  let x: Double
  let y: Double
  let label: Double
}

extension Dataset {
  /// Creates a data set of `count` points of the plane from what `draw` gives for 0 ..< `count`.
  init(
    _ operation: String, count: Int, noise: Double, draw: (_ index: Int) -> PlaygroundPoint
  ) {
    guard count >= 0 else { stop("\(operation): \(count) points; give 0 or more") }
    guard noise >= 0 else { stop("\(operation): a noise of \(noise); give 0 or more") }
    var inputs: [Scalar] = []
    var targets: [Scalar] = []
    for index in 0..<count {
      let point = draw(index)
      inputs += [Scalar(point.x), Scalar(point.y)]
      targets.append(Scalar(point.label))
    }
    self.init(
      inputs: Matrix(rows: count, columns: 2, elements: inputs), targets: Matrix(column: targets))
  }
}
