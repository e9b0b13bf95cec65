/// Code as a block of lines, of which a long one continues below its own indentation.
struct CodeListing {
  private var lines: [HTML] = []

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
          lines.append(shape.wrap(line))
          line = .empty
          shape = LineShape()
        }
        guard !part.isEmpty else { continue }
        shape.count(part)
        line += Self.html(of: String(part), role: piece.role)
      }
    }
    lines.append(shape.wrap(line))
  }

  private static func html(of text: String, role: SwiftHighlighter.Role) -> HTML {
    guard let tags = role.tags else { return HTML(text: text) }
    return tags.opening + HTML(text: text) + tags.closing
  }

  /// The listing as an element.
  ///
  /// - Parameter language: The name of the language, which is shown for other languages than Swift.
  func html(language: String? = nil) -> HTML {
    let label: HTML =
      if let language { "<span class=language aria-hidden=true>\(language)</span>" } else { .empty }
    return "\(label)<pre><code>\(lines.joined())</code></pre>"
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

  /// Puts a line in an element that knows the indentation, in steps of two columns.
  ///
  /// A line that fits on any screen needs none.
  func wrap(_ line: HTML) -> HTML {
    guard width > 30 else { return "\(line)\n" }
    let steps = min(columns / 2, 12)
    return steps == 0 ? "<span>\(line)\n</span>" : "<span class=i\(steps)>\(line)\n</span>"
  }
}
