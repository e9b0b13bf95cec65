/// Takes a CSV text apart, row by row.
struct CSVParser {
  /// The fields of a row, and the line on which it begins, counted from 1.
  typealias Row = (fields: [String], line: Int)

  private let bytes: [UInt8]
  private let path: String?
  private let separator: UInt8
  private var position: Int
  private var line = 1

  /// Begins with the first row of a text in UTF-8.
  init(bytes: [UInt8], path: String?, separator: UInt8) {
    self.bytes = bytes
    self.path = path
    self.separator = separator
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// Returns the next row that is not blank; `nil` at the end.
  mutating func nextRow() throws(DataError) -> Row? {
    while let byte = current, isLineEnd(byte) { endLine() }
    guard current != nil else { return nil }
    let firstLine = line
    var fields: [String] = []
    while true {
      fields.append(try nextField(number: fields.count + 1))
      guard let byte = current, byte == separator else { break }
      position += 1
    }
    endLine()
    return (fields, firstLine)
  }

  private var current: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Goes past `\n`, `\r\n` or `\r`, if it stands here.
  private mutating func endLine() {
    guard let byte = current, isLineEnd(byte) else { return }
    position += 1
    if byte == UInt8(ascii: "\r"), current == UInt8(ascii: "\n") { position += 1 }
    line += 1
  }

  private mutating func nextField(number: Int) throws(DataError) -> String {
    if current == UInt8(ascii: "\"") { return try quotedField(number: number) }
    let start = position
    while let byte = current, byte != separator, !isLineEnd(byte) {
      if byte == UInt8(ascii: "\"") { throw mistake(.strayQuote, line, number) }
      position += 1
    }
    return try text(bytes[start..<position], line, number)
  }

  private mutating func quotedField(number: Int) throws(DataError) -> String {
    let firstLine = line
    var content: [UInt8] = []
    position += 1
    while let byte = current {
      if byte == UInt8(ascii: "\"") {
        position += 1
        if current != UInt8(ascii: "\"") { return try closed(content[...], firstLine, number) }
        position += 1
        content.append(byte)
      } else if isLineEnd(byte) {
        let start = position
        endLine()
        content += bytes[start..<position]
      } else {
        position += 1
        content.append(byte)
      }
    }
    throw mistake(.unterminatedQuote, firstLine, number)
  }

  /// The text of a field whose closing quote has been read.
  private func closed(
    _ content: ArraySlice<UInt8>, _ line: Int, _ number: Int
  ) throws(DataError) -> String {
    if let byte = current, byte != separator, !isLineEnd(byte) {
      throw mistake(.strayQuote, line, number)
    }
    return try text(content, line, number)
  }

  private func text(
    _ content: ArraySlice<UInt8>, _ line: Int, _ number: Int
  ) throws(DataError) -> String {
    let text = String(decoding: content, as: UTF8.self)
    // Decoding has repaired what was not UTF-8.
    guard text.utf8.elementsEqual(content) else { throw mistake(.notText, line, number) }
    return text
  }

  private func mistake(_ fault: TableFault, _ line: Int, _ column: Int) -> DataError {
    .invalidTable(path: path, line: line, column: column, fault)
  }
}
