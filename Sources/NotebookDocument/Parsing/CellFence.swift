/// What the info string of a fence says, when the fence opens a cell.
struct CellFence: Equatable {
  /// Whether the cell is to run: it is not when the fence has the class `.noeval`.
  var runs: Bool
  /// The name of a cell option that stands in the fence's line, where it does not belong.
  var misplacedOption: String?

  /// Reads `swift`, Quarto's `{swift}` and MyST's `{code-cell} swift`, each with attributes.
  ///
  /// - Returns: `nil` when the info string names another language.
  init?(info: String) {
    guard let attributes = Self.attributes(in: info) else { return nil }
    let words = attributes.split { " \t,{}".contains($0) }
    runs = !words.contains(".noeval")
    misplacedOption = words.lazy.compactMap { word in
      word.firstIndex(of: "=").map { String(word[..<$0]) }
    }.first { CellOption(rawValue: $0) != nil }
  }

  /// What follows the language in the info string, or `nil` when that is not ours.
  private static func attributes(in info: String) -> String? {
    if let rest = info.rest(after: "swift", upTo: " \t{") { return rest }
    if let rest = info.rest(after: "{code-cell}", upTo: " \t") {
      return rest.trimmed.rest(after: "swift", upTo: " \t{")
    }
    guard info.hasPrefix("{"), info.contains("}") else { return nil }
    return String(info.dropFirst()).trimmed.rest(after: "swift", upTo: " \t,}")
  }
}

extension String {
  /// What follows a word at the beginning, which one of `ends` or the end of the text must end.
  fileprivate func rest(after word: String, upTo ends: String) -> String? {
    guard hasPrefix(word) else { return nil }
    let rest = dropFirst(word.count)
    guard let end = rest.first else { return "" }
    return ends.contains(end) ? String(rest) : nil
  }
}
