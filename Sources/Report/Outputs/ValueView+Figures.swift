import NotebookDocument

extension ValueView {
  /// The pictures as a figure, with a caption for each where the author gives them.
  func figure(_ captions: Captions) -> HTML {
    let pictures = values.enumerated().map { index, value in
      let own = value.alternativeText
      let text = index == 0 ? captions.alternativeText ?? own : own
      let substitute =
        captions.parts.indices.contains(index) ? captions.parts[index] : captions.figure
      return richest(value, alternativeText: text ?? plain(substitute), index: index)
    }
    let isTable = captions.isTable
    let caption = caption(isTable ? .table : .figure)
      .html(isTable ? captions.table : captions.figure, context: context)
    return """
      <figure\(attribute: "class", isTable ? "result" : nil)\(attribute: "id", captions.label)>
      \(isTable ? caption : .empty)\(parts(pictures, captions))\(isTable ? .empty : caption)</figure>

      """
  }

  /// The numbered caption of the cell's figure or table.
  func caption(_ kind: CrossReferences.Kind) -> Caption {
    let number = context.notebook.crossReferences.number(of: kind, ofCell: cell.number)
    return Caption(kind, number: number, words: context.words)
  }

  /// The pictures below one another or side by side, each with its own caption.
  private func parts(_ pictures: [HTML], _ captions: Captions) -> HTML {
    let columns = cell.options.layoutColumns
    guard !captions.parts.isEmpty || columns != nil && pictures.count > 1 else {
      return pictures.joined()
    }
    let whole = context.target(captions.label)?.number ?? ""
    let figures = pictures.enumerated().map { index, picture -> HTML in
      guard captions.parts.indices.contains(index) else { return picture }
      let label = captions.label(ofPart: index)
      let letter = context.target(label)?.number.map { String($0.dropFirst(whole.count)) }
      let caption = Caption(part: letter, words: context.words)
        .html(captions.parts[index], context: context)
      return "<figure\(attribute: "id", label)>\n\(picture)\(caption)</figure>\n"
    }
    // Names for parts that the cell did not put out.
    let missing = captions.parts.indices.dropFirst(pictures.count).compactMap {
      captions.label(ofPart: $0).map { "<span\(attribute: "id", $0)></span>\n" as HTML }
    }
    return HTML.parts(columns: columns) + figures.joined() + "</div>\n" + missing.joined()
  }
}

extension Captions {
  /// Whether they belong to a table.
  var isTable: Bool {
    table != nil || label.flatMap { CrossReferences.Kind(label: $0) } == .table
  }
}
