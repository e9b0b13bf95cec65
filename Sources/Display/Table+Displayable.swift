public import CellProtocol
public import NeuralNetwork

extension Table: Displayable {
  /// The first and the last rows, with the columns' names; the fields as they are in the file.
  public var mimeBundle: MIMEBundle {
    TextTable(rowCount: rows.count, headings: columnNames) { row, column in
      let field = rows[row][column]
      if field.isEmpty { return .missing }
      return Double(field) == nil ? .text(field) : .digits(field)
    }.mimeBundle
  }
}
