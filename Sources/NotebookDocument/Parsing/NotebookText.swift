/// The text of a notebook in lines, as all positions count them.
struct NotebookText {
  /// The whole text, with `\n` as its line ends and without a byte order mark.
  let text: String
  /// The lines without their ends; a notebook has at least one.
  let lines: [String]

  /// Takes any of the three line ends.
  init(_ source: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.utf8.count)
    var previous: UInt8 = 0
    for byte in source.utf8.dropFirst(source.unicodeScalars.first == "\u{FEFF}" ? 3 : 0) {
      switch byte {
      case .carriageReturn: bytes.append(.newline)
      case .newline where previous == .carriageReturn: break
      default: bytes.append(byte)
      }
      previous = byte
    }
    text = String(decoding: bytes, as: UTF8.self)
    var lines = bytes.split(separator: .newline, omittingEmptySubsequences: false)
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The place of the first character that no notebook may hold.
  var nulPosition: SourcePosition? {
    for (index, line) in lines.enumerated() {
      if let offset = Array(line.utf8).firstIndex(of: 0) {
        return SourcePosition(line: index + 1, column: offset + 1)
      }
    }
    return nil
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let dollar = UInt8(ascii: "$")
  static let colon = UInt8(ascii: ":")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let caret = UInt8(ascii: "^")
  static let greaterThan = UInt8(ascii: ">")
  static let at = UInt8(ascii: "@")
  static let hyphen = UInt8(ascii: "-")

  /// Whether this is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// Whether this is a letter of ASCII, a digit or `_`.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension String {
  /// The text without spaces and tabs at its ends.
  var trimmed: String {
    let trimmedStart = drop { $0 == " " || $0 == "\t" || $0 == "\n" }
    guard let last = trimmedStart.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\n" })
    else { return "" }
    return String(trimmedStart[...last])
  }
}
