package import NotebookDocument

extension FormulaSetter {
  /// The mistakes in all formulas of a notebook's prose, captions and abstract, in their order.
  ///
  /// Where KaTeX itself is missing, the first formula says so for all.
  package func mistakes(in notebook: Notebook) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for formula in notebook.formulas {
      guard let error = error(in: formula) else { continue }
      found.append(
        Diagnostic(
          .error, "\(error)", file: notebook.path, position: formula.position(of: error)))
      if !error.isMistake { break }
    }
    return found
  }

  private func error(in formula: MathSpan) -> FormulaError? {
    do {
      _ = try html(of: formula.latex, isDisplay: formula.isDisplay)
      return nil
    } catch {
      return error
    }
  }
}

extension MathSpan {
  fileprivate func position(of error: FormulaError) -> SourcePosition {
    if case .mistake(_, let offset?) = error { return position(ofUTF16Offset: offset) }
    return lineStarts.first ?? position
  }
}
