import NotebookDocument

/// A heading of the notebook, as the table of contents lists it.
struct Heading: Equatable {
  var level: Int
  /// The number of its section, such as `2.1`.
  var number: String?
  var text: String
  var identifier: String
}

extension Heading {
  /// The number before the text.
  var label: HTML { number.map { "<span class=label>\($0)</span> " } ?? .empty }
}

/// Gives headings identifiers as code hosts do: in small letters, with hyphens for blanks, unique.
package struct HeadingNames {
  private var taken: Set<String>

  /// - Parameter taken: Identifiers that the page uses already.
  package init(taken: Set<String> = []) {
    self.taken = taken
  }

  /// A name for the heading of a text, of any script.
  package mutating func name(for text: String) -> String {
    let words = text.lowercased().trimmingBlanks.compactMap { character -> Character? in
      if character.isWhitespace { return "-" }
      let isKept = character.isLetter || character.isNumber || "-_".contains(character)
      return isKept ? character : nil
    }
    let name = words.isEmpty ? "section" : String(words)
    return unique(name)
  }

  /// Takes a name that the author gave, unless it is in use.
  package mutating func unique(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = 1
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    return "\(name)-\(number)"
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: Substring {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
