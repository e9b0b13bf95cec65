/// Code as a block of lines, of which a long one continues below its own indentation.
struct CodeListing {
  private var lines: [(code: HTML, shape: LineShape)] = []

  /// Makes a listing of Swift code with its pieces told apart.
  init(swift code: String) {
    self.init(pieces: SwiftHighlighter(code.withoutLastLineEnd).pieces)
  }

  /// Makes a listing of code in any other language.
  init(plain code: String) {
    self.init(pieces: [.init(role: .plain, text: code.withoutLastLineEnd)])
  }

  private init(pieces: [SwiftHighlighter.Piece]) {
    var line = HTML.empty
    var shape = LineShape()
    for piece in pieces {
      let parts = piece.text.split(
        omittingEmptySubsequences: false
      ) { $0 == "\n" || $0 == "\r\n" }
      for (index, part) in parts.enumerated() {
        if index > 0 {
          lines.append((line, shape))
          line = .empty
          shape = LineShape()
        }
        guard !part.isEmpty else { continue }
        shape.count(part)
        line += Self.html(of: String(part), role: piece.role)
      }
    }
    lines.append((line, shape))
  }

  private static func html(of text: String, role: SwiftHighlighter.Role) -> HTML {
    guard let tags = role.tags else { return HTML(text: text) }
    return tags.opening + HTML(text: text) + tags.closing
  }

  /// The listing as an element.
  ///
  /// - Parameters:
  ///   - language: The name of the language, which is shown for other languages than Swift.
  ///   - isNumbered: Whether every line bears its number.
  ///   - classes: What is special about a line, counted from 1; `nil` for one that is left out.
  func html(
    language: String? = nil, isNumbered: Bool = false,
    classes: (Int) -> [String]? = { _ in [] }
  ) -> HTML {
    let label: HTML =
      if let language { "<span class=language aria-hidden=true>\(language)</span>" } else { .empty }
    let content = lines.enumerated().compactMap { index, line in
      classes(index + 1).map { line.shape.wrap(line.code, classes: $0, always: isNumbered) }
    }
    let name = isNumbered ? "numbered" : nil
    return "\(label)<pre\(attribute: "class", name)><code>\(content.joined())</code></pre>"
  }
}

/// The width of a line, and of the blanks at its beginning.
private struct LineShape {
  private var columns = 0
  private var width = 0
  private var isComplete = false

  mutating func count(_ text: Substring) {
    width += text.reduce(0) { $0 + ($1 == "\t" ? 4 : $1.isASCII ? 1 : 2) }
    guard !isComplete else { return }
    let blanks = text.prefix { $0 == " " || $0 == "\t" }
    columns += blanks.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    isComplete = blanks.count < text.count
  }

  /// Puts a line in an element that knows the indentation, in steps of two columns, and what is
  /// special about the line.
  ///
  /// A line that fits on any screen and is not special needs none.
  func wrap(_ line: HTML, classes: [String], always: Bool) -> HTML {
    guard always || width > 30 || !classes.isEmpty else { return "\(line)\n" }
    let steps = min(columns / 2, 12)
    let names = (steps == 0 ? [] : ["i\(steps)"]) + classes
    return names.count < 2
      ? "<span\(HTML.bareClass(names.first))>\(line)\n</span>"
      : "<span\(attribute: "class", names.joined(separator: " "))>\(line)\n</span>"
  }
}

extension HTML {
  /// A class that needs no quotes.
  fileprivate static func bareClass(_ name: String?) -> HTML {
    name.map { " class=\($0)" } ?? .empty
  }
}
