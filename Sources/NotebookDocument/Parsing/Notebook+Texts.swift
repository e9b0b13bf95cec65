/// A Markdown text of a notebook that stands outside of its prose: the abstract or a caption.
struct OutsideText {
  var markdown: String
  /// The indices of the lines that it stands in, among others.
  var lines: Range<Int>
}

extension Notebook {
  /// The abstract and all captions, those of blocks of code in the prose too.
  func textsOutsideProse(in document: MarkdownDocument, lines: [String]) -> [OutsideText] {
    let abstract = frontMatter.abstract.map {
      OutsideText(markdown: $0, lines: FrontMatterBlock(lines: lines).yaml)
    }
    let captions = cells.flatMap { cell in
      cell.options.captions.map {
        OutsideText(
          markdown: $0, lines: cell.fenceLine..<max(cell.fenceLine, cell.firstLine - 1))
      }
    }
    let listings = document.root.subtree.compactMap { node in
      node.attribute("lst-cap").map {
        OutsideText(markdown: $0, lines: node.line - 1..<node.line)
      }
    }
    return ([abstract].compactMap(\.self) + captions + listings).map { text in
      OutsideText(markdown: text.markdown, lines: text.lines.clamped(to: lines.indices))
    }
  }
}

extension OutsideText {
  /// The place of the first line that holds a word, or else of the first line.
  ///
  /// YAML tells where a value begins and not where a word in it stands.
  func position(of word: String, in lines: [String]) -> SourcePosition {
    for index in self.lines {
      if let range = lines[index].firstRange(of: word) {
        let column = lines[index].utf8.distance(from: lines[index].startIndex, to: range.lowerBound)
        return SourcePosition(line: index + 1, column: column + 1)
      }
    }
    return SourcePosition(line: self.lines.lowerBound + 1)
  }
}

extension CellOptions {
  /// All captions, in Markdown.
  var captions: [String] {
    [figureCaption, listingCaption, tableCaption].compactMap(\.self) + figureSubcaptions
  }
}
