import NotebookDocument

/// What a cell printed and displayed, in order.
struct OutputList {
  let cell: Cell
  let outputs: [CellOutput]
  let context: ReportContext

  /// A run of outputs that are shown as one.
  private enum Group {
    case text(String, StandardStream)
    case remark(String)
    case values([DisplayedValue])
  }

  /// The outputs; takes the captions that they carry.
  func html(_ captions: inout Captions) -> HTML {
    guard cell.options.output.isInReports else { return .empty }
    var index = 0
    return groups.map { group -> HTML in
      index += 1
      switch group {
      case .text(let text, .standardOutput) where cell.options.output == .asIs:
        return MarkdownFragment(text, context: context).html
      case .text(let text, let stream): return Self.html(of: text, stream, context.words)
      case .remark(let text): return "<p class=remark>\(text)</p>\n"
      case .values(let values):
        return ValueView(
          values: values, cell: cell, context: context, prefix: "\(cell.anchor)-\(index)-"
        ).html(&captions)
      }
    }.joined()
  }

  /// Text of one stream in a row is one text; pictures in a row are one figure.
  private var groups: [Group] {
    var result: [Group] = []
    for output in outputs where cell.options.warning || !output.isStandardError {
      switch (output, result.last) {
      case (.text(let new, let stream), .text(let old, let former)?) where stream == former:
        result[result.count - 1] = .text(old + new, stream)
      case (.value(let new), .values(let old)?) where new.isPicture && old.allSatisfy(\.isPicture):
        result[result.count - 1] = .values(old + [new])
      case (.text(let text, let stream), _): result.append(.text(text, stream))
      case (.value(let value), _): result.append(.values([value]))
      case (.remark(let text), _): result.append(.remark(text))
      }
    }
    return result
  }

  private static func html(of text: String, _ stream: StandardStream, _ words: Words) -> HTML {
    guard let shown = TextOutput(text, words: words)?.html else { return .empty }
    switch stream {
    case .standardOutput: return shown
    case .standardError:
      let label: HTML = "<span class=label>\(words.standardError)</span>"
      return "<section class=stderr>\(label)\(shown)</section>\n"
    }
  }
}

extension CellOutput {
  /// Whether it went to the stream for complaints, which Quarto's users hide with `warning: false`.
  fileprivate var isStandardError: Bool {
    if case .text(_, .standardError) = self { true } else { false }
  }
}

extension String {
  /// Whether a label names a cell's code, and not what it puts out.
  var isListingLabel: Bool { CrossReferences.Kind(label: self) == .listing }
}
