/// Moves the elements of a model and of its input, and looks at the loss.
struct GradientProbe<Model: Layer> {
  let model: Model
  let loss: any Loss
  let input: Matrix<Model.Scalar>
  let target: Matrix<Model.Scalar>
  let step: Model.Scalar

  /// Returns the two gradients of each parameter and of the input.
  func comparisons() -> [GradientComparison] {
    var trained = model
    let inputGradient = trained.backward(loss.gradient(trained.forward(input), target))
    let names = parameterNames
    var result = trained.parameters.enumerated().map { index, parameter in
      compare(names[index], parameter.gradient) { row, column, change in
        var moved = model
        var current = 0
        moved.forEachParameter {
          if current == index { $0.value[row, column] += change }
          current += 1
        }
        return lossValue(of: moved, input)
      }
    }
    result.append(
      compare("input", inputGradient) { row, column, change in
        var moved = input
        moved[row, column] += change
        return lossValue(of: model, moved)
      })
    return result
  }

  /// The names under which the parameters are saved, in their order.
  ///
  /// What is saved is more than the parameters; those are told apart by giving each, in a copy, a
  /// shape that nothing else has.
  private var parameterNames: [String] {
    var marked = model
    var names: [String] = []
    marked.forEachParameter {
      names.append($0.name)
      $0.value = .zeros(names.count, 0)
    }
    marked.forEachTensor("") { name, _, value in
      if value.columns == 0, names.indices.contains(value.rows - 1) { names[value.rows - 1] = name }
    }
    return names
  }

  private func lossValue(of model: Model, _ input: Matrix<Model.Scalar>) -> Model.Scalar {
    var copy = model
    return loss(copy.forward(input), target)
  }

  private func compare(
    _ name: String, _ analytic: Matrix<Model.Scalar>,
    _ lossAfter: (_ row: Int, _ column: Int, _ change: Model.Scalar) -> Model.Scalar
  ) -> GradientComparison {
    var numerical = analytic
    for row in 0..<analytic.rows {
      for column in 0..<analytic.columns {
        let difference = lossAfter(row, column, step) - lossAfter(row, column, -step)
        numerical[row, column] = difference / (2 * step)
      }
    }
    return GradientComparison(name: name, analytic: Matrix(analytic), numerical: Matrix(numerical))
  }
}

/// The gradient of one matrix, in both ways.
struct GradientComparison {
  let name: String
  let analytic: Matrix<Double>
  let numerical: Matrix<Double>

  /// The greatest derivative in either.
  var largest: Double {
    (analytic.elements + numerical.elements).map(\.magnitude).max() ?? 0
  }

  /// The elements with errors relative to the greatest derivative, which counts as `floor` at least.
  func elements(floor: Double) -> [GradientCheck.Element] {
    let scale = max(largest, floor)
    return analytic.elements.indices.map { index in
      let (left, right) = (analytic.elements[index], numerical.elements[index])
      let difference = (left - right).magnitude
      return GradientCheck.Element(
        name: name, row: index / analytic.columns, column: index % analytic.columns,
        analytic: left, numerical: right,
        relativeError: difference == 0 ? 0 : difference / scale)
    }
  }
}
