/// A table of texts with named columns, as a CSV file with a header has it.
///
///     let iris = try Table(contentsOf: "iris.csv")
///     let (data, classNames) = try iris.dataset(classifying: "species")
///     let widths = try iris.matrix(of: Float.self, columns: ["sepal width", "petal width"])
///
/// The form of the file is that of RFC 4180: one row per line, the first with the names; a field
/// may be in quotes, and then contain separators, line ends, and quotes written twice. Beyond the
/// RFC, lines may end in any of the three ways, another separator may be given, a byte order mark
/// at the start and blank lines are passed over, and the file may be gzip-compressed.
public struct Table: Sendable, Hashable {
  /// The names of the columns.
  public let columnNames: [String]
  /// The fields of each row, without quotes.
  public let rows: [[String]]

  /// The path of the file, `nil` for a table from a text.
  let path: String?
  /// The line on which each row begins, counted from 1.
  let lines: [Int]

  /// Reads a table from a file.
  ///
  /// Throws ``DataError/unreadable(path:reason:)``, or ``DataError/invalidTable(path:line:column:_:)``
  /// with the place of the mistake.
  public init(contentsOf path: String, separator: Character = ",") throws(DataError) {
    try self.init(bytes: try ByteStream.contents(of: path), path: path, separator: separator)
  }

  /// Reads a table from a text.
  ///
  /// Throws ``DataError/invalidTable(path:line:column:_:)`` with the place of the mistake.
  public init(csv text: String, separator: Character = ",") throws(DataError) {
    try self.init(bytes: Array(text.utf8), path: nil, separator: separator)
  }

  private init(bytes: [UInt8], path: String?, separator: Character) throws(DataError) {
    guard let byte = separator.asciiValue, !separator.isNewline, separator != "\"" else {
      stop("Table: \(separator.debugDescription) cannot separate fields; take , or ; or a tab")
    }
    var parser = CSVParser(bytes: bytes, path: path, separator: byte)
    guard let header = try parser.nextRow() else {
      throw .invalidTable(path: path, line: nil, column: nil, .empty)
    }
    var rows: [[String]] = []
    var lines: [Int] = []
    while let row = try parser.nextRow() {
      guard row.fields.count == header.fields.count else {
        let fault = TableFault.raggedRow(fields: row.fields.count, expected: header.fields.count)
        throw .invalidTable(path: path, line: row.line, column: nil, fault)
      }
      rows.append(row.fields)
      lines.append(row.line)
    }
    for (column, name) in header.fields.enumerated()
    where header.fields[..<column].contains(name) {
      throw .invalidTable(
        path: path, line: header.line, column: column + 1, .duplicateColumn(name))
    }
    columnNames = header.fields
    self.rows = rows
    self.path = path
    self.lines = lines
  }
}

extension ByteStream {
  /// All bytes of a file, decompressed when it is a gzip file.
  fileprivate static func contents(of path: String) throws(DataError) -> [UInt8] {
    var stream = try ByteStream(path)
    return try WholeFile.collect { (buffer) throws(DataError) in
      try stream.read(buffer.count, into: &buffer)
    }
  }
}
