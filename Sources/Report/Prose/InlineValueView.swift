import NotebookDocument

/// What stands in the prose in the place of an expression: its value, or why there is none.
struct InlineValueView {
  /// The index of the expression in the notebook.
  let index: Int
  let context: ReportContext

  private var result: InlineResult { context.value(at: index) }

  /// Puts all values of a document into their places, before its headings are read.
  static func place(in document: MarkdownDocument, _ context: ReportContext) {
    for (index, node) in document.inlineValueNodes {
      let view = InlineValueView(index: index, context: context)
      node.show(view.html(isInLink: node.isInLink).source, plainText: view.text)
    }
  }

  private func html(isInLink: Bool) -> HTML {
    switch result {
    case .value(let text):
      return "<span class=value>\(Self.raised(text))</span>"
    case .failed(let failure):
      let message = failure.message
      let name = HTML(text: InlineValue.anchor(of: index))
      let label: HTML = "\(attribute: "aria-label", message)\(attribute: "title", message)"
      // A link cannot stand in another one.
      let content: HTML =
        isInLink
        ? "<span role=img\(label)>⚠</span>" : "<a href=\"#\(name)-failure\"\(label)>⚠</a>"
      return "<span class=\"value failed\" id=\"\(name)\">\(content)</span>"
    case .notRun:
      return "<span class=\"value not-run\">\(context.words.notRun)</span>"
    }
  }

  /// The signs of raised digits, of which many fonts have only some.
  private static let raisedSigns = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789−+"))

  /// A text in which raised digits are plain ones that the page raises.
  private static func raised(_ text: String) -> HTML {
    var result = HTML.empty
    var rest = text[...]
    while let first = rest.first {
      let isRaised = raisedSigns[first] != nil
      let run = rest.prefix { (raisedSigns[$0] != nil) == isRaised }
      let plain = String(run.map { raisedSigns[$0] ?? $0 })
      result += isRaised ? "<sup>\(plain)</sup>" : "\(plain)"
      rest = rest[run.endIndex...]
    }
    return result
  }

  private var text: String {
    switch result {
    case .value(let text): text
    case .failed: "⚠"
    case .notRun: "…"
    }
  }
}

/// The expressions that failed, as the banner of a report lists them.
struct InlineFailureList {
  let context: ReportContext

  private var failures: [(index: Int, value: InlineValue, failure: Failure)] {
    context.notebook.inlineValues.enumerated().compactMap { index, value in
      guard case .failed(let failure) = context.value(at: index) else { return nil }
      return (index, value, failure)
    }
  }

  var isEmpty: Bool { failures.isEmpty }

  /// The items of a list, each with all that is known of its failure.
  var items: HTML {
    failures.map { index, value, failure -> HTML in
      let name = HTML(text: InlineValue.anchor(of: index))
      let place = context.place(context.notebook.path, failure.position ?? value.position)
      let details = FailureBox(failure: failure, isAnnounced: false, context: context).details
      return """
        <li id="\(name)-failure"><a href="#\(name)"><code>\(value.code)</code></a>, \
        <code>\(place)</code>: <strong>\(failure.kind.words(context.words))</strong>
        \(details)</li>

        """
    }.joined()
  }
}

extension InlineValue {
  /// The identifier in the report of the expression at an index.
  static func anchor(of index: Int) -> String { "inline-value-\(index + 1)" }
}

extension ReportContext {
  /// What became of the expression at an index; one without a result was not run.
  fileprivate func value(at index: Int) -> InlineResult {
    index < executed.values.count ? executed.values[index] : .notRun
  }
}

extension MarkdownNode {
  fileprivate var isInLink: Bool {
    sequence(first: self) { $0.parent }.contains { $0.kind == .link }
  }
}
