package import NotebookDocument

/// The words for figures, exercises and the like in one language, as its books print them.
package struct ProseWords: Sendable {
  /// What a number belongs to, such as `Figure 3`.
  package var label: @Sendable (CrossReferences.Kind, String) -> String
  /// A section's title within a sentence.
  package var quoted: @Sendable (String) -> String
  /// What stands between a caption's label and its text.
  package var captionGap: String
  /// What stands between a label and a name in a headline, as in `Exercise 2: Sums`.
  package var headlineGap: String
  package var continued: String
  /// The words on a solution, with the label of its exercise.
  package var solution: @Sendable (String?) -> String
  package var hint: String
  package var forTeachers: String
  package var links: String
  /// Says where the link at the end of a footnote leads.
  package var backToText: String
  package var enlarge: String
  package var close: String
}

extension ProseWords {
  static let english = ProseWords(
    label: { kind, number in
      let name =
        switch kind {
        case .figure: "Figure"
        case .table: "Table"
        case .listing: "Listing"
        case .equation: "Equation"
        case .section: "Section"
        case .exercise: "Exercise"
        }
      return "\(name) \(number)"
    },
    quoted: { "“\($0)”" },
    captionGap: "\u{2002}",
    headlineGap: ": ",
    continued: " (continued)",
    solution: { label in label.map { "Solution to \($0)" } ?? "Solution" },
    hint: "Hint",
    forTeachers: "For teachers",
    links: "Links",
    backToText: "Back to the text",
    enlarge: "Enlarge",
    close: "Close")

  static let japanese = ProseWords(
    label: { kind, number in
      switch kind {
      case .figure: "図 \(number)"
      case .table: "表 \(number)"
      case .listing: "リスト \(number)"
      case .equation: "式 (\(number))"
      case .section: "\(number) 節"
      case .exercise: "演習 \(number)"
      }
    },
    quoted: { "「\($0)」" },
    captionGap: "\u{3000}",
    headlineGap: "\u{3000}",
    continued: "(続き)",
    solution: { label in label.map { "\($0) の解答" } ?? "解答" },
    hint: "ヒント",
    forTeachers: "教員用",
    links: "リンク",
    backToText: "本文に戻る",
    enlarge: "拡大",
    close: "閉じる")
}
