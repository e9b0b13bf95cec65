public import CellProtocol
public import NeuralNetwork

extension ConfusionMatrix: Displayable {
  /// The counts as a table with a row per class; those that were recognised stand out.
  public var mimeBundle: MIMEBundle {
    let classes = counts.indices.map { "\($0)" }
    var table = TextTable(
      rowCount: counts.count, headings: ["actual ╲ predicted"] + classes,
      columnLimit: TextTable.rowLimit + 1
    ) { row, column in
      .digits(column == 0 ? classes[row] : "\(counts[row][column - 1])")
    }
    table.namesRows = true
    table.isStrong = { $0 == $1 - 1 }
    return MIMEBundle(html: table.html, text: description)
  }
}
