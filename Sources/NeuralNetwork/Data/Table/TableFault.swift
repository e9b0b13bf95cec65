/// What is wrong with a table.
public enum TableFault: Hashable, Sendable {
  /// There is no line with the names of the columns.
  case empty
  /// The bytes are not text in UTF-8.
  case notText
  /// A row has another number of fields than the header.
  case raggedRow(fields: Int, expected: Int)
  /// A quote opens a field and nothing closes it.
  case unterminatedQuote
  /// A quote stands inside a field that does not begin with one, or text follows a closing quote.
  case strayQuote
  /// Two columns have the same name.
  case duplicateColumn(String)
  /// There is no column of this name; `nearest` are the names that resemble it most.
  case missingColumn(String, nearest: [String])
  /// A field of a column of numbers is not a finite number.
  case notANumber(String, columnName: String)
}

extension TableFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .empty:
      "the table is empty; its first line has to name the columns"
    case .notText:
      "this is not text in UTF-8; save the table as CSV in UTF-8"
    case .raggedRow(let fields, let expected):
      "the row has \(fields) field\(fields == 1 ? "" : "s") and the header \(expected); "
        + "put a field with a separator in it into quotes, and look for the right separator"
    case .unterminatedQuote:
      "the quote that opens this field is not closed; write a quote inside a field twice"
    case .strayQuote:
      "there is a quote inside this field; put the whole field into quotes, its own ones doubled"
    case .duplicateColumn(let name):
      "a second column is called \"\(name)\"; give each a name of its own"
    case .missingColumn(let name, let nearest):
      "there is no column \"\(name)\"; the nearest names are "
        + nearest.map { "\"\($0)\"" }.joined(separator: ", ")
    case .notANumber(let text, let columnName):
      "\"\(text)\" in \"\(columnName)\" is not a finite number; "
        + "correct it, or leave the row or the column out"
    }
  }
}
