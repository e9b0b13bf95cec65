public import CellProtocol
public import NeuralNetwork
public import Plotting

extension Matrix: Displayable {
  /// The matrix as a table, its middle left out where it is large.
  public var mimeBundle: MIMEBundle {
    let text = elementText
    let table = TextTable(
      rowCount: rows, headings: [], columnCount: columns, columnLimit: TextTable.rowLimit,
      size: "\(shape) matrix"
    ) { .digits(text($0, $1)) }
    return MIMEBundle(html: table.html, text: description)
  }
}

extension Heatmap {
  /// Creates a heatmap of a matrix, whose first row is at the bottom.
  ///
  ///     Plot { Heatmap(network.layers[0].weights) }
  public init<Scalar: NetworkScalar & PlottableNumber>(_ matrix: Matrix<Scalar>) {
    self.init((0..<matrix.rows).map { row in (0..<matrix.columns).map { matrix[row, $0] } })
  }
}
