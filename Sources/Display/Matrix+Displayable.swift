public import CellProtocol
public import NeuralNetwork

extension Matrix: Displayable {
  /// The matrix as a table, its middle left out where it is large.
  public var mimeBundle: MIMEBundle {
    let table = NumberTable(rows: rows, columns: columns, text: elementText)
    return MIMEBundle(html: table.html, text: description)
  }
}
