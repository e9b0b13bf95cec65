import NeuralNetwork

/// The largest difference between the gradients of `backward` and central differences, relative to
/// the largest gradient; over all parameters and the input.
func worstGradientError<Model: Layer<Double>>(
  of model: Model, _ input: Matrix<Double>, _ target: Matrix<Double>,
  loss: some Loss = SquaredError()
) -> Double {
  var trained = model
  let gradient = loss.gradient(trained.forward(input), target)
  let inputGradient = trained.backward(gradient)
  var (worst, largest) = (0.0, 1e-300)
  func compare(_ exact: Matrix<Double>, _ lossAfterAdding: (Int, Double) -> Double) {
    for (position, value) in exact.elements.enumerated() {
      let step = 1e-5
      let numerical =
        (lossAfterAdding(position, step) - lossAfterAdding(position, -step)) / (2 * step)
      worst = max(worst, (numerical - value).magnitude)
      largest = max(largest, value.magnitude)
    }
  }
  compare(inputGradient) { loss(model(input.nudged($0, by: $1)), target) }
  for (index, parameter) in trained.parameters.enumerated() {
    compare(parameter.gradient) { position, step in
      var nudged = model
      var current = 0
      nudged.forEachParameter {
        if current == index { $0.value = $0.value.nudged(position, by: step) }
        current += 1
      }
      return loss(nudged(input), target)
    }
  }
  return worst / largest
}

extension Matrix {
  fileprivate func nudged(_ position: Int, by step: Scalar) -> Matrix {
    var result = self
    result[position / columns, position % columns] += step
    return result
  }
}
