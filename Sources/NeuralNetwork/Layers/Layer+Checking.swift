extension Layer {
  /// Stops unless the parameters have numbers.
  func requireDrawn(_ weight: Parameter<Scalar>, _ bias: Parameter<Scalar>?) {
    guard weight.isDrawn, bias?.isDrawn ?? true else {
      stop(
        "\(description) has no weights yet: write Sequential(using: &generator) { … }, or call "
          + "initialize(using: &generator)")
    }
  }

  /// Stops unless there was a `forward` before, whose output has the shape of a gradient.
  func requireGradient(_ gradient: Matrix<Scalar>, of output: Matrix<Scalar>, awaited: Bool) {
    guard awaited else {
      stop("\(description): backward needs a forward of its own before it")
    }
    guard gradient.shape == output.shape else {
      stopForShapes("\(description), gradient", gradient.shape, output.shape)
    }
  }
}
