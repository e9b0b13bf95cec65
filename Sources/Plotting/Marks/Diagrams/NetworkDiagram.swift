/// A neural network as columns of nodes, one column for each layer, with edges between them.
///
///     Plot("XOR") {
///       NetworkDiagram(weights: [hidden.rowArrays, output.rowArrays])
///         .labels([["x₁", "x₂"], ["h₁", "h₂", "h₃"], ["ŷ"]])
///     }
///     .colorbar("weight")
///
/// Three dots stand for the nodes of a layer that do not fit, and the layer's count is written below
/// it. With weights, an edge's colour is its weight's on the plot's colour scale, and its width and
/// opacity grow with the weight's magnitude; where colours do not count, negative weights are
/// dashed. Layer i stands at x = i, and y runs from 0 at the bottom to 1 at the top.
public struct NetworkDiagram: Sendable, MarkConvertible {
  /// The number of nodes of each layer.
  package let layers: [Int]
  package let names: [String]?
  /// For each layer but the last, the weights to the next: a row for each of its nodes.
  package let weights: [ValueGrid]?
  package let map: ColorMap?
  package let range: ClosedRange<Double>?
  package private(set) var label: String?
  package private(set) var labels: [[String]]?
  package private(set) var values: [[Double]]?
  /// Whether every layer but the last has a node that is always 1.
  package private(set) var hasBiases = false
  /// For each layer but the first, the weight of the edge from the bias node to each of its nodes.
  package private(set) var biases: [[Double]]?
  package private(set) var mostNodes = 10
  package private(set) var color: Color?

  /// Creates a diagram of layers with so many nodes each, all edges alike.
  ///
  /// - Parameters:
  ///   - layers: The number of nodes of each layer, from left to right.
  ///   - names: The names above the layers, one for each.
  public init(_ layers: [Int], names: [String]? = nil) {
    self.layers = layers
    self.names = names
    weights = nil
    map = nil
    range = nil
  }

  /// Creates a diagram of the layers that weights connect.
  ///
  /// - Parameters:
  ///   - weights: A matrix for each pair of neighbouring layers, in which row i, column j is the
  ///     weight from node i to node j of the next layer.
  ///   - names: The names above the layers, one for each.
  ///   - map: The colours of the weights, or nil for the theme's diverging map.
  ///   - range: The weights at the ends of the colours, or nil for ±the largest magnitude.
  public init(
    weights: [[[some PlottableNumber]]], names: [String]? = nil, map: ColorMap? = nil,
    range: ClosedRange<Double>? = nil
  ) {
    let grids = weights.map { ValueGrid(rows: $0.map { Column($0).values }) }
    layers = grids.prefix(1).map(\.rows) + grids.map(\.columns)
    self.weights = grids
    self.names = names
    self.map = map
    self.range = range
  }

  /// Names the network in errors and in the alternative text.
  public func label(_ label: String) -> NetworkDiagram {
    changed { $0.label = label }
  }

  /// Labels the nodes of each layer, such as `["x₁", "x₂"]`, in the nodes where there is room.
  ///
  /// There must be a row for each layer; an empty one leaves its layer without labels.
  public func labels(_ labels: [[String]]) -> NetworkDiagram {
    changed { $0.labels = labels }
  }

  /// Writes a number into each node, such as its activation; labels then stand beside the nodes.
  ///
  /// There must be a row for each layer; an empty one leaves its layer without numbers.
  public func values(_ values: [[some PlottableNumber]]) -> NetworkDiagram {
    changed { $0.values = values.map { Column($0).values } }
  }

  /// Adds to each layer but the last a node that is always 1.
  public func biases(_ hasBiases: Bool = true) -> NetworkDiagram {
    changed { $0.hasBiases = hasBiases }
  }

  /// Adds the bias nodes, with the biases of each layer but the first as weights of their edges.
  public func biases(_ biases: [[some PlottableNumber]]) -> NetworkDiagram {
    changed {
      $0.hasBiases = true
      $0.biases = biases.map { Column($0).values }
    }
  }

  /// Draws no more than so many nodes of a layer, and dots in place of the others.
  public func nodes(atMost count: Int) -> NetworkDiagram {
    changed { $0.mostNodes = max(count, 3) }
  }

  /// Tints the nodes in a colour other than the palette's first.
  public func color(_ color: Color) -> NetworkDiagram {
    changed { $0.color = color }
  }

  /// The diagram as a layer of a plot.
  public var mark: Mark { Mark(self) }
}
