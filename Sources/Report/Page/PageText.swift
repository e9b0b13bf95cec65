import Foundation

/// The text that a page shows, for comparing pages.
///
/// Pictures count by their alternative texts; the looks of the page and where links lead do not
/// count. Character references stay as they are.
package struct PageText: Equatable, Sendable {
  /// The lines of the text, without white space around them: an element such as a paragraph, a
  /// cell of a table or a line of code each.
  package let lines: [String]

  /// Elements within a line.
  private static let inline: Set = [
    "a", "abbr", "b", "code", "em", "i", "kbd", "mark", "s", "small", "span", "strong", "sub",
    "sup",
    "u", "var",
  ]

  package init(of page: String) {
    var text = ""
    for token in HTMLTokenizer.tokens(of: page) {
      switch token {
      case .text(let part): text += part
      case .opening(let tag) where !Self.inline.contains(tag.name):
        let words = tag.name == "img" ? tag.attributes.first { $0.name == "alt" }?.value : nil
        text += "\n" + (words.map { $0 + "\n" } ?? "")
      case .closing(let name) where !Self.inline.contains(name): text += "\n"
      case .opening, .closing, .sheet: break
      }
    }
    lines = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// What to remove from this text and to insert, so that another comes out, in the order of the
  /// page.
  package func changes(to other: PageText) -> [(isNew: Bool, line: String)] {
    let difference = other.lines.difference(from: lines)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var changes: [(isNew: Bool, line: String)] = []
    var (old, new) = (0, 0)
    while old < lines.count || new < other.lines.count {
      if removed.contains(old) {
        changes.append((false, lines[old]))
        old += 1
      } else if inserted.contains(new) {
        changes.append((true, other.lines[new]))
        new += 1
      } else {
        (old, new) = (old + 1, new + 1)
      }
    }
    return changes
  }
}

extension CollectionDifference.Change {
  /// The place of the element in the text that it is removed from or inserted into.
  fileprivate var offset: Int {
    switch self {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset
    }
  }
}
