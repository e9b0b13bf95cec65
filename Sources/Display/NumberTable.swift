package import CellProtocol

/// Arrays of numbers, set in columns.
///
/// Only what is shown becomes text: a notebook may end a cell with millions of numbers.
package struct NumberTable {
  /// The rows that are shown, as texts; a plain array is a single row.
  private var rows: [[String]]
  private var isNested: Bool
  /// How many numbers there are in a plain array.
  private var count = 0

  /// The largest number of rows and of columns that are shown in full.
  private static let limit = 20
  /// The largest number of elements of a plain array that are shown in full.
  private static let longest = 200

  /// Makes a table of an array of numbers or an array of such arrays; `nil` for anything else.
  package init?(_ value: Any) {
    if let numbers = value as? [any Numeric], !numbers.isEmpty {
      isNested = false
      count = numbers.count
      let isShort = numbers.count <= Self.longest
      let head = numbers.prefix(isShort ? numbers.count : Self.longest / 2).map { "\($0)" }
      rows = [isShort ? head : head + ["…"] + numbers.suffix(10).map { "\($0)" }]
    } else if let lists = value as? [[any Numeric]], lists.contains(where: { !$0.isEmpty }) {
      isNested = true
      rows = Self.shortened(lists.indices, by: ["⋮"]) { row in
        Self.shortened(lists[row].indices, by: "…") { "\(lists[row][$0])" }
      }
    } else {
      return nil
    }
  }

  /// Makes a table of texts that are asked for where they are shown.
  init(rows: Int, columns: Int, text: (_ row: Int, _ column: Int) -> String) {
    isNested = true
    self.rows = Self.shortened(0..<rows, by: ["⋮"]) { row in
      Self.shortened(0..<columns, by: "…") { text(row, $0) }
    }
  }

  package var mimeBundle: MIMEBundle {
    guard isNested else { return MIMEBundle(text: listText) }
    return MIMEBundle(html: html, text: text)
  }

  /// A plain array in Swift's notation.
  private var listText: String {
    let list = "[" + rows[0].joined(separator: ", ") + "]"
    return count > Self.longest ? "\(list) (\(count) numbers)" : list
  }

  private var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let lines = rows.map { row in
      zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
        .joined(separator: "  ")
    }
    return lines.joined(separator: "\n")
  }

  /// The table in HTML.
  var html: String {
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return "<table class=\"numbers\"><tbody>" + body.joined() + "</tbody></table>"
  }

  /// What is made of the first and the last indices, around an ellipsis where there are many.
  private static func shortened<Element>(
    _ indices: Range<Int>, by ellipsis: Element, _ make: (Int) -> Element
  ) -> [Element] {
    guard indices.count > limit else { return indices.map(make) }
    return indices.prefix(limit - 4).map(make) + [ellipsis] + indices.suffix(3).map(make)
  }
}
