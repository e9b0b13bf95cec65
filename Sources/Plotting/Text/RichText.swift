/// A text of which some parts are raised: 10⁻³ with a real superscript.
package struct RichText: Sendable, Equatable {
  package struct Run: Sendable, Equatable {
    package var text: String
    package var isSuperscript: Bool

    package init(_ text: String, isSuperscript: Bool = false) {
      self.text = text
      self.isSuperscript = isSuperscript
    }
  }

  package var runs: [Run]

  package init(runs: [Run]) {
    self.runs = runs
  }

  package init(_ text: String) {
    runs = [Run(text)]
  }

  /// factor × 10ⁿ, or 10ⁿ alone where the factor is empty.
  package static func powerOfTen(_ exponent: Int, factor: String = "") -> RichText {
    let minus = exponent < 0 ? DecimalNumber.minusSign : ""
    return RichText(runs: [
      Run(factor.isEmpty ? "10" : "\(factor)×10"),
      Run("\(minus)\(exponent.magnitude)", isSuperscript: true),
    ])
  }

  /// The text with its superscripts spelled as 10^-3, for places that know only letters.
  package var plain: String {
    runs.map { $0.isSuperscript ? "^\($0.text)" : $0.text }.joined()
  }

  /// The letters alone.
  package var letters: String {
    runs.map(\.text).joined()
  }
}
