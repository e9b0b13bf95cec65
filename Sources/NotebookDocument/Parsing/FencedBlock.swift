/// A fenced block of code, of any language, at its place in the notebook.
struct FencedBlock {
  /// A line of the block's content.
  struct CodeLine {
    /// The line without what its list or block quote puts before it.
    var text: String
    /// The line's number in the notebook.
    var number: Int
    /// How many bytes of the notebook's line stand before `text`; negative where cmark has put
    /// several spaces for one tab.
    var offset: Int
  }

  var info: String
  /// The content, each line with its end.
  var literal: String
  /// The line of the opening fence.
  var line: Int
  /// The characters of the opening fence.
  var fence: String
  /// Whether a fence ends the block, rather than the notebook or the list it stands in.
  var isClosed: Bool

  /// The lines of the content.
  func codeLines(in text: NotebookText) -> [CodeLine] {
    var lines = literal.utf8.split(separator: .newline, omittingEmptySubsequences: false)
    lines.removeLast()
    return lines.enumerated().map { index, content in
      let number = line + 1 + index
      let whole = number <= text.lines.count ? text.lines[number - 1].utf8.count : 0
      return CodeLine(
        text: String(Substring(content)), number: number,
        offset: whole - content.count)
    }
  }

  /// Whether a line of the notebook, stripped of its surroundings, closes a block with this fence.
  static func closes(_ fence: String, with line: String) -> Bool {
    guard let character = fence.first else { return false }
    let rest = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
    let run = rest.prefix { $0 == character }
    return run.count >= fence.count && String(rest.dropFirst(run.count)).trimmed.isEmpty
  }
}
