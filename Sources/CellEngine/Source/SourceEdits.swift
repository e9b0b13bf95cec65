import SwiftSyntax

/// Insertions into a text and pieces of it that are blanked out, none of which changes a line break.
struct SourceEdits {
  private struct Insertion {
    var offset: Int
    var text: String
    /// Where insertions share an offset, whether this one precedes those made before it.
    var isFirst: Bool
  }

  private var insertions: [Insertion] = []
  private var blanks: [Range<Int>] = []

  /// Inserts text at a position, behind what was inserted there before, or in front of it.
  mutating func insert(_ text: String, at position: AbsolutePosition, first: Bool = false) {
    insertions.append(Insertion(offset: position.utf8Offset, text: text, isFirst: first))
  }

  /// Puts blanks in the place of a piece of the text.
  mutating func blank(_ range: Range<AbsolutePosition>) {
    blanks.append(range.lowerBound.utf8Offset..<range.upperBound.utf8Offset)
  }

  /// The edited text, and where something was inserted.
  func applied(to text: String) -> (String, [ColumnMap.Insertion]) {
    var bytes = Array(text.utf8)
    let newline = UInt8(ascii: "\n")
    for range in blanks {
      for index in range where bytes[index] != newline { bytes[index] = UInt8(ascii: " ") }
    }
    var result: [UInt8] = []
    var made: [ColumnMap.Insertion] = []
    var pending = ordered[...]
    var line = 0
    var lineStart = 0
    for index in 0...bytes.count {
      while let insertion = pending.first, insertion.offset == index {
        result += insertion.text.utf8
        made.append(
          ColumnMap.Insertion(
            line: line, column: index - lineStart, length: insertion.text.utf8.count))
        pending.removeFirst()
      }
      guard index < bytes.count else { break }
      result.append(bytes[index])
      if bytes[index] == newline {
        line += 1
        lineStart = index + 1
      }
    }
    return (String(decoding: result, as: UTF8.self), made)
  }

  private var ordered: [Insertion] {
    insertions.enumerated().sorted { left, right in
      if left.element.offset != right.element.offset {
        return left.element.offset < right.element.offset
      }
      if left.element.isFirst != right.element.isFirst { return left.element.isFirst }
      return left.offset < right.offset
    }
    .map(\.element)
  }
}
