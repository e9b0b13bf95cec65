extension RichText {
  /// The text with its superscripts as Unicode letters where there are any: 10⁻³.
  package var unicode: String {
    runs.map { run in
      guard run.isSuperscript else { return run.text }
      let raised = run.text.map { Self.superscripts[$0] }
      return raised.contains(nil) ? "^\(run.text)" : String(raised.compactMap { $0 })
    }.joined()
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "−": "⁻", "-": "⁻", "+": "⁺", "n": "ⁿ", "i": "ⁱ",
  ]
}
