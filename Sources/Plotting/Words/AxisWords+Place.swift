extension AxisWords {
  /// A point in words: "epoch 12 and loss 0.3".
  package func place(_ x: Column, _ y: Column, at index: Int) -> String {
    "\(self.x ?? "x") \(value(x, at: index)) and \(self.y ?? "y") \(value(y, at: index))"
  }

  /// The ranges that a mark takes of both axes: "w from −1 to 1 and b from 0 to 2".
  package func place(of summary: MarkSummary) -> String {
    "\(x ?? "x") from \(range(summary.x)) and \(y ?? "y") from \(range(summary.y))"
  }

  private func value(_ column: Column, at index: Int) -> String {
    let words = place(index, of: column)
    return column.kind == .names ? "“\(words)”" : words
  }
}
