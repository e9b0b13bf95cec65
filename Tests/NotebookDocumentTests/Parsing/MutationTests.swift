import NotebookDocument
import Testing

/// Random changes of a notebook: whatever comes of them, the parser answers, and in good order.
struct MutationTests {
  /// The numbers of SplitMix64 (Steele, Lea and Flood, 2014), the same in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let seed = """
    ---
    title: "逆伝播: a"
    author: [Ada, {name: B}]
    params:
      epochs: 100
      rates: [0.1, 2]
    execute: {echo: false, sources: [A.swift]}
    format: {html: {toc: true}}
    ---

    # Title $x_1$ {#sec-a}

    Text `{swift} a.b` と $y$, $5 and $6 [^1]. ![a](b.png){#fig-b} <b>c</b>

    ```swift
    //| label: fig-a
    //| fig-cap: >
    //|   損失 a
    //| expect: "trap: a"
    let a = 1
    ```

    ::: {.teacher}
    $$
    a + b
    - c
    $$ {#eq-a}

    - item

      ```{swift}
      #| timeout: 5
      \tprint(a)
      ```
    > 1. ~~~swift
    >    //| echo: true
    >    b
    >    ~~~
    :::

    | a `{swift} b \\|\\| c` | $|d|$ |
    |---|---|
    | ~~e~~ | https://f.g/?h=$i$ |

    [^1]: note `{swift} n`
    """

  private static let fragments = [
    "\n", "\n\n", "`", "``", "```", "~~~", "$", "$$", "\\", "|", ">", "> ", "- ", "1. ", "    ",
    "\t",
    ":::", "::: x", "---", "//| ", "#|", ": ", "{", "}", "[", "]", "{#a}", "{swift}", "`{swift} x`",
    "```swift\n", "逆", "e\u{301}", "👩‍👩‍👧", "\u{2028}", "\u{85}", "\u{FEFF}", "\r", "\r\n", "\u{1}",
    "\0", "\"", "'", "*", "_", "&", "%", "@", "!", "<", "<!--", "-->", "<?", "?>", "<div>", "#",
    "=",
    "[^1]", "- - - ", "echo: ", "? ", "&a ", "*a", "!!str ", "null", "1e999", ",", "--- |\n", "...",
  ]

  private func mutation(_ generator: inout Generator) -> String {
    var scalars = Array(Self.seed.unicodeScalars)
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let start = Int.random(in: 0...scalars.count, using: &generator)
      let end = min(scalars.count, start + Int.random(in: 0...20, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: scalars.removeSubrange(start..<end)
      case 1:
        let place = Int.random(in: 0...scalars.count, using: &generator)
        scalars.insert(contentsOf: Array(scalars[start..<end]), at: place)
      case 2 where Bool.random(using: &generator): scalars.removeSubrange(end...)
      default:
        let fragment = Self.fragments.randomElement(using: &generator) ?? ""
        scalars.insert(contentsOf: fragment.unicodeScalars, at: start)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The lines as an editor shows them.
  private func lines(_ source: String) -> [[UInt8]] {
    let text = source.hasPrefix("\u{FEFF}") ? String(source.unicodeScalars.dropFirst()) : source
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = [[]]
    for (index, byte) in bytes.enumerated() {
      if byte == 13 || (byte == 10 && (index == 0 || bytes[index - 1] != 13)) {
        lines.append([])
      } else if byte != 10 {
        lines[lines.count - 1].append(byte)
      }
    }
    return lines
  }

  private func checkPlaces(of notebook: Notebook, in lines: [[UInt8]]) {
    for cell in notebook.cells {
      let code = cell.code.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in code.enumerated() where !cell.code.isEmpty {
        let source = String(decoding: lines[cell.firstLine - 1 + index], as: UTF8.self)
        #expect(source.utf8.reversed().starts(with: line.drop { $0 == " " }.utf8.reversed()))
      }
      #expect(lines[cell.fenceLine - 1].contains { $0 == 0x60 || $0 == 0x7E })
    }
    for value in notebook.inlineValues {
      let rest = lines[value.position.line - 1].dropFirst(value.position.column - 1)
      #expect(rest.first == value.code.utf8.first || rest.first == UInt8(ascii: "\\"))
    }
  }

  @Test(arguments: 0..<8)
  func neverCrashesAndAlwaysNamesAPlaceInTheFile(_ start: Int) throws {
    var generator = Generator(state: UInt64(start))
    var parsed = 0
    for _ in 0..<400 {
      let source = mutation(&generator)
      let lines = lines(source)
      do {
        let notebook = try Notebook(parsing: source, path: "n.md")
        checkPlaces(of: notebook, in: lines)
        let document = MarkdownDocument(notebook: notebook)
        #expect(document.cellNodes.count == notebook.cells.count)
        #expect(document.inlineValueNodes.count == notebook.inlineValues.count)
        let html = document.renderHTML { $0 }
        #expect(!html.unicodeScalars.contains { $0 == "\u{E000}" || $0 == "\u{E001}" })
        parsed += 1
      } catch {
        let position = try #require(error.position)
        #expect((1...lines.count).contains(position.line), "\(error)\n\(source)")
        let length = lines[min(position.line, lines.count) - 1].count
        #expect((1...length + 1).contains(position.column), "\(error)\n\(source)")
      }
    }
    #expect(parsed > 20)
  }
}
