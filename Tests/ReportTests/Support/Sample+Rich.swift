import NotebookDocument

extension Sample {
  /// A report with one of everything: in English, or in Japanese with Japanese headings.
  static func rich(language: String = "en") throws -> Sample {
    let isJapanese = language == "ja"
    let titles =
      isJapanese ? ["平面", "準備", "結果", "失敗"] : ["A plane", "Begin", "Results", "Failures"]
    let prose =
      isJapanese
      ? "これは文章です。`コード`と*強調*と[リンク](https://example.org)を含みます。"
      : "This is prose, with `code`, *emphasis*, a [link](https://example.org) and <kbd>Tab</kbd>."
    let source = """
      ---
      title: \(titles[0])
      subtitle: \(isJapanese ? "副題" : "A subtitle")
      author: [A. Writer, B. Writer]
      date: 2026-01-31
      lang: \(language)
      abstract: \(isJapanese ? "概要です。" : "What *this* is about.")
      ---

      \(prose)[^1]

      \(text(prose, titles, isJapanese))\(cells(titles))
      [^1]: \(prose)

      """
    let end = source.firstRange(of: "let b =")?.lowerBound ?? source.endIndex
    let line = source[..<end].count { $0 == "\n" } + 1
    return try Sample(source, path: path, results: results(failingAt: line))
  }

  private static let path = "plane.md"

  private static func text(_ prose: String, _ titles: [String], _ isJapanese: Bool) -> String {
    let quotes = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"].map {
      "> [!\($0)]\n> \(prose)\n"
    }
    let row = "|" + (1...14).map { " 0.12345\($0) |" }.joined()
    let rule = "|" + String(repeating: "---|", count: 14)
    return """
      ## \(titles[1])

      \(String(repeating: isJapanese ? "長い段落です。" : "A long paragraph. ", count: 80))

      - [x] \(prose)
      - [ ] \(prose)

      > \(prose)

      ![x](missing.png)

      \(quotes.joined(separator: "\n"))
      ### \(titles[1]) 1

      \(row)
      \(rule)
      \(row)

      ```python
      print("\(prose)")  # \(prose)
      ```

      $$ y = \\sum_i w_i x_i + b $$

      """
  }

  private static func cells(_ titles: [String]) -> String {
    """
    ## \(titles[2])

    ```swift
    //| code-fold: true
    /// A comment, a string and a number.
    @inlinable func value(_ index: Int) -> String { "\\(index) and 42" + #"a very long line"# + "that goes on" }
    ```

    ```swift
    //| lst-cap: Some code
    //| label: lst-some
    let a = 1
    ```

    ### \(titles[2]) 1

    ```swift
    //| fig-cap: A *figure*
    figure()
    ```

    ```swift
    //| tbl-cap: A table
    table()
    ```

    ```swift
    //| eval: false
    let never = 0
    ```

    ## \(titles[3])

    ```swift
    //| expect: error
    try fails()
    ```

    ```swift
    let b = [1][a]
    ```

    ### \(titles[3]) 1

    ```swift
    let c = b
    ```

    """
  }
}

// MARK: - Results

extension Sample {
  private static func results(failingAt line: Int) -> [CellResult] {
    let failure = Failure(
      kind: .trap(signal: "SIGILL"), message: "Index out of range",
      position: SourcePosition(line: line, column: 9),
      stack: [
        StackFrame(function: "f(_:)", file: path, position: SourcePosition(line: line, column: 9)),
        StackFrame(function: "cell 7", file: path, position: SourcePosition(line: line)),
      ])
    let diagnostic = Diagnostic(
      .error, "cannot find 'x' in scope", file: path,
      position: SourcePosition(line: line, column: 5))
    let warning = Diagnostic(
      .warning, "variable 'a' was never used", file: path,
      position: SourcePosition(line: line, column: 5))
    let announced = Failure(
      kind: .compileError, message: diagnostic.message, diagnostics: [diagnostic])
    return [
      CellResult(status: .succeeded, outputs: printed, warnings: [warning], remarks: ["Slow."]),
      CellResult(status: .succeeded),
      CellResult(status: .succeeded, outputs: [.value(figure), .value(drawing)]),
      CellResult(
        status: .succeeded, outputs: [.value(table), .value(.text("[1, 2, 3]", as: "text/plain"))]),
      CellResult(status: .notEvaluated), CellResult(status: .failedAsAnnounced(announced)),
      CellResult(status: .failed(failure)), CellResult(status: .notRun),
    ]
  }

  private static var printed: [CellOutput] {
    let colors = (Array(31...36) + Array(91...96)).map { "\u{1B}[\($0)mcolour \($0)\u{1B}[0m" }
    let long = String(repeating: "a long line ", count: 40)
    let dim = "\u{1B}[2mdim \u{1B}[90mgrey\u{1B}[0m"
    let marks = "\u{1B}[1mbold\u{1B}[0m \(dim) \u{1B}[7minverse\u{1B}[0m"
    return [
      .text("\(colors.joined(separator: " "))\n\(marks)\n\(long)\n", stream: .standardOutput),
      .text("\(colors.joined(separator: " "))\nan error\n", stream: .standardError),
    ]
  }

  private static let figure = DisplayedValue(
    representations: ["image/png": redPixel, "image/png;theme=dark": redPixel], width: 640,
    height: 400)

  private static let drawing = DisplayedValue.text(
    "<svg viewBox='0 0 100 50' width='300'><rect width='90' height='40' fill='teal'/></svg>",
    as: "image/svg+xml")

  private static let table = DisplayedValue.text(
    "<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>", as: "text/html")
}
