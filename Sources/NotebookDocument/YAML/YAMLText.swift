import Yams

/// Lines of YAML that stand somewhere in a notebook, with the place of each.
struct YAMLText {
  /// A line as YAML counts them.
  struct Line {
    var text: String
    /// Where `text` begins in the notebook.
    var start: SourcePosition
  }

  let file: String
  private(set) var lines: [Line] = []

  init(file: String) {
    self.file = file
  }

  /// Adds a line of the notebook, of which `text` begins at `start`.
  ///
  /// YAML ends lines at three more characters than a notebook does.
  mutating func append(_ text: String, at start: SourcePosition) {
    var column = start.column
    let pieces = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
    }
    var offset = text.startIndex
    for piece in pieces {
      column += text.utf8.distance(from: offset, to: piece.startIndex)
      offset = piece.startIndex
      let place = SourcePosition(line: start.line, column: column)
      lines.append(Line(text: String(piece), start: place))
    }
  }

  /// The value that the lines describe, or `nil` when they are empty.
  func compose() throws(NotebookError) -> YAMLValue? {
    try refuseControlCharacters()
    // libYAML reads from memory that must not move, which that of a very short string does.
    let yaml = Self.firstLine + lines.map(\.text).joined(separator: "\n") + "\n"
    do {
      return try Yams.compose(yaml: yaml).map { YAMLValue(node: $0, text: self) }
    } catch let error as YamlError {
      throw notebookError(error)
    } catch {
      throw NotebookError(file: file, position: start, problem: .malformedYAML("\(error)"))
    }
  }

  private static let firstLine = "# The lines of a notebook follow.\n"

  /// Where the YAML begins.
  var start: SourcePosition {
    lines.first?.start ?? SourcePosition(line: 1)
  }

  /// The place in the notebook of a mark, whose column counts Unicode scalars.
  func position(of mark: Mark?) -> SourcePosition {
    guard let mark, let last = lines.last else { return start }
    let index = mark.line - 2
    guard index >= 0 else { return start }
    guard index < lines.count else {
      return SourcePosition(
        line: last.start.line, column: last.start.column + last.text.utf8.count)
    }
    let scalars = String.UnicodeScalarView(lines[index].text.unicodeScalars.prefix(mark.column - 1))
    let column = lines[index].start.column + String(scalars).utf8.count
    return SourcePosition(line: lines[index].start.line, column: column)
  }

  private func refuseControlCharacters() throws(NotebookError) {
    for line in lines {
      var column = line.start.column
      for scalar in line.text.unicodeScalars {
        if scalar.isRefusedByYAML {
          let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
          throw NotebookError(
            file: file, position: SourcePosition(line: line.start.line, column: column),
            problem: .malformedYAML("control character \(name)"))
        }
        column += UTF8.width(scalar)
      }
    }
  }

  private func notebookError(_ error: YamlError) -> NotebookError {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = [context?.text, problem].compactMap(\.self).joined(separator: ": ")
      // What is open at the end is better mended at its beginning.
      let place = problem.contains("end of stream") ? context?.mark ?? mark : mark
      return NotebookError(
        file: file, position: position(of: place), problem: .malformedYAML(words))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return NotebookError(
        file: file, position: position(of: context.mark),
        problem: .duplicateKey(duplicates.first ?? ""))
    default:
      return NotebookError(file: file, position: start, problem: .malformedYAML("\(error)"))
    }
  }
}

extension Unicode.Scalar {
  /// Whether libYAML stops at the character.
  fileprivate var isRefusedByYAML: Bool {
    switch value {
    case 0x09, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: false
    default: value < 0x1_0000
    }
  }
}
