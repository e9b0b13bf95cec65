import Plotting

/// A table as texts: of many rows and columns the first and the last.
///
/// The cells are asked for where they are shown, and only there: a notebook may end a cell with
/// millions of rows.
struct TextTable {
  /// A column with the texts of its rows.
  struct Column {
    var heading: String
    var isNumeric: Bool
    var cells: [String]
    /// Where the column stands in the whole table; `nil` is the gap.
    var index: Int?
  }

  private(set) var columns: [Column]
  /// Where the rows stand in the whole table; `nil` is the gap.
  let rows: [Int?]
  /// What the table says of itself above its rows.
  var caption: String?
  /// Whether the first column names the rows.
  var namesRows = false
  /// Whether the numbers of the row and the column that are given stand out.
  var isStrong: @Sendable (_ row: Int, _ column: Int) -> Bool = { _, _ in false }

  /// The largest number of rows that are shown in full.
  static let rowLimit = 20
  /// The largest number of columns that are shown in full, where they have names.
  static let columnLimit = 12

  /// Makes a table; one that is shortened says how large it is, in the words given or its own.
  ///
  /// Without headings it has none, and `columnCount` columns.
  init(
    rowCount: Int, headings: [String], columnCount: Int? = nil, columnLimit: Int = columnLimit,
    size: String? = nil, value: (_ row: Int, _ column: Int) -> TableValue
  ) {
    let shownRows = Elision(count: rowCount, limit: Self.rowLimit)
    let shownColumns = Elision(count: columnCount ?? headings.count, limit: columnLimit)
    rows = shownRows.places
    columns = shownColumns.places.map { index in
      guard let index else {
        let cells = shownRows.places.map { $0 == nil ? "⋱" : "…" }
        return Column(heading: "…", isNumeric: false, cells: cells)
      }
      let values = shownRows.places.map { $0.map { value($0, index) } }
      let heading = index < headings.count ? headings[index] : ""
      return Self.column(heading, values, index)
    }
    guard shownRows.isShortened || shownColumns.isShortened else { return }
    caption =
      size
      ?? "\(Self.counted(rowCount, "row")) × \(Self.counted(shownColumns.count, "column"))"
  }

  private static func column(_ heading: String, _ values: [TableValue?], _ index: Int) -> Column {
    let numbers = values.compactMap { value -> Double? in
      if case .number(let number) = value { number } else { nil }
    }
    let places = DecimalPlaces(numbers)
    let present = values.filter { $0 != nil && $0 != .missing }
    return Column(
      heading: heading,
      isNumeric: !present.isEmpty && present.allSatisfy { $0?.isNumeric == true },
      cells: values.map { value in
        switch value {
        case .text(let text), .digits(let text): text
        case .number(let number): places.text(number)
        case .missing: "–"
        case nil: "⋮"
        }
      }, index: index)
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(DecimalNumber.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  var hasHeadings: Bool { columns.contains { !$0.heading.isEmpty && $0.index != nil } }
}
