extension RichText {
  /// The text in Unicode's own scripts, η = 10⁻³, for places that know only letters.
  ///
  /// What has no such letter is written as in e^(−λt).
  package var plain: String {
    Self.plain(runs[...], depth: 0)
  }

  private static func plain(_ runs: ArraySlice<Run>, depth: Int) -> String {
    var text = ""
    var rest = runs
    while let first = rest.first {
      guard first.scripts.count > depth else {
        // Formulas are set with narrow spaces, which readers need not hear of.
        text += first.text.map { $0 == "\u{2009}" ? " " : String($0) }.joined()
        rest = rest.dropFirst()
        continue
      }
      let script = first.scripts[depth]
      let part = rest.prefix { $0.scripts.count > depth && $0.scripts[depth] == script }
      rest = rest.dropFirst(part.count)
      text += Self.shifted(plain(part, depth: depth + 1), script)
    }
    return text
  }

  private static func shifted(_ text: String, _ script: Script) -> String {
    let letters = text.map { ScriptLetters.letter(for: $0, script) }
    if letters.allSatisfy({ $0 != nil }) { return String(letters.compactMap { $0 }) }
    let mark = script == .superscript ? "^" : "_"
    return text.count == 1 ? mark + text : "\(mark)(\(text))"
  }
}

/// Unicode's letters that are raised or lowered by themselves.
package enum ScriptLetters {
  private static let raised = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ")
  private static let lowered = table(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
  private static let fromRaised = Dictionary(
    raised.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  private static let fromLowered = Dictionary(
    lowered.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  private static func table(_ plain: String, _ scripted: String) -> [Character: Character] {
    Dictionary(zip(plain, scripted), uniquingKeysWith: { first, _ in first })
  }

  /// The raised or lowered form of a letter, if Unicode has one.
  package static func letter(for plain: Character, _ script: RichText.Script) -> Character? {
    script == .superscript ? raised[plain] : lowered[plain]
  }

  /// The letter of which this is the raised or lowered form.
  package static func origin(
    of letter: Character
  ) -> (letter: Character, script: RichText.Script)? {
    if let plain = fromRaised[letter] { return (plain, .superscript) }
    return fromLowered[letter].map { ($0, .subscript) }
  }
}
