/// Gradient descent on a plain function, with any optimiser.
///
///     let descent = GradientDescent(optimizer: SGD(learningRate: 0.1), steps: 100)
///     let path = descent.minimize({ $0[0] * $0[0] + $0[1] * $0[1] }, from: [-3, 4])
///     path.points       // 101 points, from (−3, 4) to about (0, 0)
///
/// Each step gives the optimiser the gradient at the point, as if the point were the one parameter
/// of a network and the function its loss.
public struct GradientDescent: Sendable {
  /// The optimiser that every descent starts with.
  public var optimizer: any Optimizer
  /// How many steps are taken.
  public var steps: Int

  /// Creates a descent.
  public init(optimizer: any Optimizer, steps: Int) {
    guard steps >= 0 else {
      stop("GradientDescent: \(steps) steps cannot be taken; give 0 or more")
    }
    self.optimizer = optimizer
    self.steps = steps
  }

  /// Walks downhill from `start` and returns the path.
  ///
  /// Without a gradient of its own, the function's is estimated by central differences with a step
  /// of 10⁻⁴. Nothing stops a descent that diverges: its path shows it.
  public func minimize(
    _ function: ([Double]) -> Double, gradient: (([Double]) -> [Double])? = nil,
    from start: [Double]
  ) -> DescentPath {
    var (optimizer, layer) = (optimizer, PointLayer(start))
    var path = DescentPath(points: [start], values: [function(start)])
    for _ in 0..<steps {
      let point = layer.point.value.elements
      let slope = gradient.map { $0(point) } ?? numericalGradient(of: function, at: point)
      guard slope.count == point.count else {
        stop(
          "GradientDescent: the gradient has \(slope.count) derivatives for \(point.count) "
            + "coordinates; return one for each")
      }
      layer.point.gradient = Matrix(row: slope)
      optimizer.update(&layer)
      path.points.append(layer.point.value.elements)
      path.values.append(function(layer.point.value.elements))
    }
    return path
  }
}

/// Where a ``GradientDescent`` has been.
public struct DescentPath: Sendable, Hashable {
  /// The points, from the start to the end: one more than there were steps.
  public internal(set) var points: [[Double]]
  /// The function's value at each point.
  public internal(set) var values: [Double]

  /// Where it ended.
  public var end: [Double] {
    points[points.count - 1]
  }
}

extension DescentPath: CustomStringConvertible {
  /// Where it led from and to, and the function's value there.
  public var description: String {
    "\(points.count - 1) steps from \(points[0]), value \(values[0]), "
      + "to \(end), value \(values[values.count - 1])"
  }
}

/// A layer that is nothing but one parameter, so that every optimiser can move a point.
private struct PointLayer: Layer {
  var point: Parameter<Double>

  init(_ coordinates: [Double]) {
    point = Parameter(name: "point", value: Matrix(row: coordinates))
  }

  func callAsFunction(_ input: Matrix<Double>) -> Matrix<Double> { input }

  func forward(_ input: Matrix<Double>) -> Matrix<Double> { input }

  func backward(_ gradient: Matrix<Double>) -> Matrix<Double> { gradient }

  mutating func forEachParameter(_ visit: (inout Parameter<Double>) -> Void) {
    visit(&point)
  }
}
