package import NotebookDocument

extension ExecutedNotebook {
  /// The first PNG picture that the report shows, with the words for readers who do not see it.
  package var firstPicture: DisplayedValue? {
    let context = ReportContext(self)
    for (cell, result) in context.cells
    where cell.options.include && cell.options.output.isInReports {
      for case .value(var value) in result.outputs where value.image?.kind == .png {
        let caption = cell.options.figureCaption.map {
          MarkdownFragment.plainText($0, context: context)
        }
        value.alternativeText =
          cell.options.figureAlternativeText ?? value.alternativeText ?? caption
        return value
      }
    }
    return nil
  }
}
