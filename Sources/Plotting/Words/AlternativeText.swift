/// The words that stand for a figure where it cannot be seen.
package struct AlternativeText {
  /// The author's words, or words made from the data.
  package let text: String

  /// The most letters of words made from the data: listeners cannot skim.
  package static let longest = 600
  private static let longestInset = 160
  private static let mostPhrases = 8

  package init(_ plot: ResolvedPlot, atMost length: Int = longest) {
    if let authors = plot.plot.authorsText {
      text = authors
      return
    }
    let words = AxisWords(x: plot.x.title, y: plot.y.title)
    let rightWords = AxisWords(x: plot.x.title, y: plot.right?.title ?? "the right axis")
    let phrases = plot.marks.compactMap { mark in
      mark.content.phrase(mark.summary, axes: mark.isOnRightAxis ? rightWords : words)
    }
    let subject = FigureSubject(plot).text
    let ending = plot.plot.insets.map(Self.words) + (plot.note.map { [$0] } ?? [])
    let taken = subject.count + ending.reduce(0) { $0 + $1.count + 2 } + 20
    let parts = Self.fitting(phrases, length - taken) + ending
    let whole = parts.isEmpty ? subject : "\(subject): \(parts.joined(separator: "; "))"
    text = Self.cut(whole.hasSuffix(".") ? whole : "\(whole).", atMost: length)
  }

  /// As many phrases as a listener can bear, and how many there are besides.
  private static func fitting(_ phrases: [String], _ room: Int) -> [String] {
    var shown: [String] = []
    var room = room
    for phrase in phrases.prefix(mostPhrases) {
      room -= phrase.count + 2
      guard room >= 0 || shown.isEmpty else { break }
      shown.append(phrase)
    }
    if shown.count < phrases.count { shown.append("and \(phrases.count - shown.count) more") }
    return shown
  }

  private static func words(_ inset: Inset) -> String {
    do {
      let plot = try ResolvedPlot(inset.plot)
      let words = AlternativeText(plot, atMost: longestInset).text
      return "in a corner, \(words.hasSuffix(".") ? String(words.dropLast()) : words)"
    } catch {
      return "an inset that cannot be drawn"
    }
  }

  /// The text, ending in "…" after a whole word where it would be too long.
  package static func cut(_ text: String, atMost length: Int) -> String {
    guard text.count > length else { return text }
    let part = text.prefix(max(length - 1, 0))
    let end = part.lastIndex(of: " ") ?? part.endIndex
    return "\(part[..<end])…"
  }
}

extension Grid {
  /// The words of the grid's plots one after another, each with its letter or number.
  package func generatedWords(_ names: [String?]) -> String {
    let plots = cells.count == 1 ? "1 plot" : "\(cells.count) plots"
    let subject = title.isEmpty ? plots : "\(plots) “\(AxisWords.shortened(title))”"
    let shown = cells.prefix(6)
    let room = (AlternativeText.longest - subject.count - 16) / max(shown.count, 1) - 6
    var words = shown.enumerated().map { index, cell in
      let words: String
      do {
        words = AlternativeText(try ResolvedPlot(cell.plot), atMost: room).text
      } catch {
        words = "A plot that cannot be drawn."
      }
      return "\(names[index] ?? "\(index + 1):") \(AlternativeText.cut(words, atMost: room))"
    }
    if shown.count < cells.count { words.append("And \(cells.count - shown.count) more.") }
    return "\(subject). \(words.joined(separator: " "))"
  }
}
