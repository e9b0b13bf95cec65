/// The words that stand for a figure where it cannot be seen.
package struct AlternativeText {
  /// The author's words, or words made from the data.
  package let text: String

  package init(_ plot: ResolvedPlot) {
    if let authors = plot.plot.authorsText {
      text = authors
      return
    }
    let words = AxisWords(x: plot.x.title, y: plot.y.title)
    let shown = plot.marks.prefix(Self.mostPhrases)
    var phrases = shown.compactMap { $0.content.phrase($0.summary, axes: words) }
    if shown.count < plot.marks.count {
      phrases.append("and \(plot.marks.count - shown.count) more")
    }
    if let note = plot.note { phrases.append(note) }
    text = "\(Self.subject(plot, words)): \(phrases.joined(separator: "; "))."
  }

  private static let mostPhrases = 8

  private static func subject(_ plot: ResolvedPlot, _ words: AxisWords) -> String {
    var kinds: [String] = []
    for mark in plot.marks where !kinds.contains(mark.content.chartName) {
      kinds.append(mark.content.chartName)
    }
    var subject = kinds.first ?? "Chart"
    if kinds.count > 1 {
      subject += " with \(kinds.dropFirst().map { $0.lowercased() }.joined(separator: " and "))"
    }
    if !plot.plot.title.isEmpty { subject += " “\(AxisWords.shortened(plot.plot.title))”" }
    let shown = plot.plot.colorbarTitle.flatMap { $0.isEmpty ? nil : AxisWords.shortened($0) }
    switch (shown, words.y, words.x) {
    case (let shown?, let y?, let x?): return "\(subject) of \(shown) over \(x) and \(y)"
    case (let shown?, _, _): return "\(subject) of \(shown)"
    case (nil, let y?, let x?): return "\(subject) of \(y) against \(x)"
    case (nil, let y?, nil): return "\(subject) of \(y)"
    case (nil, nil, let x?): return "\(subject) against \(x)"
    case (nil, nil, nil): return subject
    }
  }
}
