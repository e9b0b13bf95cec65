import Foundation
package import NotebookDocument

extension NotebookIndex {
  /// What the index says about one notebook.
  package struct Entry: Sendable {
    /// The language of the notebook; `nil` where it could not be read.
    let language: String?
    private let title: String
    /// The address of the report, seen from the index.
    private let report: String?
    private let subtitle: String?
    private let byline: HTML
    private let abstract: HTML
    private let thumbnail: HTML
    /// The formulas of the abstract, as they stand in the page.
    let formulas: [String]
    private let outcome: Outcome

    /// How the run of a notebook went.
    private enum Outcome: Sendable {
      case counted(Counts)
      /// Why the notebook could not be read.
      case unreadable(String)
    }

    /// An entry for a notebook that was run.
    ///
    /// - Parameter report: The name of the report, in the folder of the index; `nil` if there is none.
    /// - Parameter thumbnail: A small picture, with what it shows in words.
    package init(_ executed: ExecutedNotebook, report: String?, thumbnail: DisplayedValue?) {
      let context = ReportContext(executed)
      let frontMatter = executed.notebook.frontMatter
      language = frontMatter.language
      title = Prose.title(of: context)
      self.report = report
      subtitle = frontMatter.subtitle
      let names = frontMatter.authors.map { "<span class=author>\($0)</span>" as HTML }
      byline = names.isEmpty ? .empty : "<p class=byline>\(names.joined(separator: " "))</p>\n"
      abstract =
        frontMatter.abstract.map {
          "<section class=abstract>\n\(MarkdownFragment($0, context: context).html)</section>\n"
        } ?? .empty
      formulas = context.formulas.formulas
      self.thumbnail = thumbnail.map(Self.pictures) ?? .empty
      outcome = .counted(Counts(context))
    }

    /// An entry for a notebook that could not be read.
    package init(_ mistake: Diagnostic) {
      language = nil
      title = mistake.file.split(separator: "/").last.map(String.init) ?? mistake.file
      report = nil
      subtitle = nil
      (byline, abstract, thumbnail) = (.empty, .empty, .empty)
      formulas = []
      let line = mistake.position.map { ":\($0.line)" } ?? ""
      outcome = .unreadable("\(title)\(line): \(mistake.message)")
    }

    /// The entry on a page of a language.
    func html(language page: String, _ words: IndexWords) -> HTML {
      let other = language == page ? nil : language
      let address = report.map { report in
        // Behind the dot a colon is no scheme.
        "./" + (report.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? report)
      }
      let heading: HTML =
        address.map { "<a\(attribute: "href", $0)>\(title)</a>" } ?? HTML(text: title)
      let picture: HTML =
        thumbnail.isEmpty || address == nil
        ? thumbnail
        : "<a class=thumbnail tabindex=-1\(attribute: "href", address)>\(thumbnail)</a>\n"
      let under: HTML = subtitle.map { "<p class=subtitle>\($0)</p>\n" } ?? .empty
      return """
        <article\(attribute: "lang", other)>
        \(picture)<h2>\(heading)</h2>
        \(under)\(byline)\(abstract)\(status(words, page: page))</article>
        """
    }

    private func status(_ words: IndexWords, page: String) -> HTML {
      let language = language == page ? nil : language.map { _ in page }
      switch outcome {
      case .counted(let counts):
        let hasFailed = counts.failed + counts.failedValues > 0
        let kind = hasFailed ? "bad" : counts.notRun > 0 ? "waiting" : "good"
        return """
          <p\(attribute: "class", "status \(kind)")\(attribute: "lang", language)>\
          \(words.status(counts))</p>

          """
      case .unreadable(let reason):
        return """
          <p class="status bad"\(attribute: "lang", language)>\(words.unreadable)</p>
          <p class=reason lang=en><code>\(reason)</code></p>

          """
      }
    }

    /// The picture for light pages and, where there is one, that for dark pages.
    private static func pictures(_ value: DisplayedValue) -> HTML {
      guard let image = value.image else { return .empty }
      let variants = [image.bytes, value.darkImage].compactMap(\.self).map { bytes -> HTML in
        EmbeddedImage(
          kind: image.kind, bytes: bytes, alternativeText: value.alternativeText ?? ""
        ).html
      }
      return variants.count == 1
        ? variants.joined() : "<span class=themed>\(variants.joined())</span>"
    }
  }
}
