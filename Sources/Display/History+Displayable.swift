public import CellProtocol
public import NeuralNetwork
import Plotting

extension History: Displayable {
  /// The epochs as a table.
  public var mimeBundle: MIMEBundle {
    var table = TextTable(of: epochs)
    if let bestEpoch {
      table.caption = [table.caption, "best after epoch \(bestEpoch)"].compactMap(\.self)
        .joined(separator: ", ")
      table.isStrong = { row, _ in row == bestEpoch - 1 }
    }
    return table.mimeBundle
  }
}

extension EpochSummary: Displayable {
  /// The numbers of the epoch as a table of one row.
  public var mimeBundle: MIMEBundle { TextTable(of: [self]).mimeBundle }
}

extension TextTable {
  /// Makes a table with a row per epoch, and columns for what is known of them.
  init(of epochs: [EpochSummary]) {
    let rates = Set(epochs.map(\.learningRate)).count > 1 ? ["learning rate"] : []
    let validation = epochs.contains { $0.validationLoss != nil } ? ["validation loss"] : []
    let metrics = Set(epochs.flatMap(\.trainingMetrics.keys)).sorted().map { "training \($0)" }
    let others = Set(epochs.flatMap(\.validationMetrics.keys)).sorted().map { "validation \($0)" }
    let headings = ["epoch"] + rates + ["training loss"] + validation + metrics + others
    self.init(
      rowCount: epochs.count, headings: headings,
      size: "\(DecimalNumber.grouped(epochs.count)) epochs"
    ) { row, column in
      epochs[row].value(of: headings[column])
    }
  }
}

extension EpochSummary {
  /// What stands in the column of a heading.
  fileprivate func value(of heading: String) -> TableValue {
    let number: Double? =
      switch heading {
      case "epoch": nil
      case "learning rate": learningRate
      case "training loss": trainingLoss
      case "validation loss": validationLoss
      case _ where heading.hasPrefix("training "):
        trainingMetrics[String(heading.dropFirst("training ".count))]
      default: validationMetrics[String(heading.dropFirst("validation ".count))]
      }
    return heading == "epoch" ? .digits("\(self.number)") : number.map { .number($0) } ?? .missing
  }
}
