import NotebookDocument

/// What a line of a cell says to the handout.
enum MarkedLine: Equatable {
  case code
  case begin
  case end
  /// A line of the stub, with its code.
  case stub(String)
  /// A comment that was meant as a marker.
  case malformed(found: String, marker: SolutionMarker)

  init(_ line: String) {
    let text = line.trimmingBlanks
    switch text {
    case SolutionMarker.begin.text: self = .begin
    case SolutionMarker.end.text: self = .end
    case _ where text.hasPrefix(SolutionMarker.stub.text):
      let code = text.dropFirst(SolutionMarker.stub.text.count)
      self = .stub(String(code.first == " " ? code.dropFirst() : code))
    default: self = Self.nearMiss(in: text)
    }
  }

  private static func nearMiss(in text: String) -> MarkedLine {
    // To set up the patterns takes far longer than to see that a line has no comment.
    guard text.utf8.contains(UInt8(ascii: "#")) || text.contains("//") else { return .code }
    if let match = text.firstMatch(
      of: /(?i)(?:\/\/|#)[\/#!\s]*(begin|end)[\s_-]*solutions?\b.*/)
    {
      let marker: SolutionMarker = match.output.1.lowercased() == "begin" ? .begin : .end
      return .malformed(found: text, marker: marker)
    }
    if let match = text.firstMatch(of: /(?:\/\/|#)[\/#!\s]*(?:(?i:stub)\s*:|STUB\b).*/) {
      return .malformed(found: String(match.output), marker: .stub)
    }
    return .code
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  var trimmingBlanks: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    guard let last = lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(self[...last].drop(while: isBlank))
  }

  /// The spaces and tabs that the text begins with.
  var indentation: String { String(prefix { $0 == " " || $0 == "\t" }) }
}
