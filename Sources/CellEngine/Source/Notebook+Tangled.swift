package import NotebookDocument

extension Notebook {
  /// The cells as one Swift file: imports, parameters, and the code of the cells in order.
  package var tangled: String {
    let evaluated = cells.filter { $0.options.eval && !$0.announcesCompileError }
    let imports = evaluated.flatMap { CellRewriter.rewrite($0).imports }
      .map { ($0.attributes.isEmpty ? "" : $0.attributes + " ") + $0.text }
    let unique = imports.enumerated().filter { !imports[..<$0.offset].contains($0.element) }
      .map(\.element)
    let parameters = frontMatter.parameters.map {
      "let \($0.name): \($0.value.typeName) = \($0.value.literal)"
    }
    let bodies = evaluated.map {
      "// Cell \($0.number), line \($0.firstLine)\n\n\($0.codeWithoutImports)"
    }
    let blocks = [unique.joined(separator: "\n"), parameters.joined(separator: "\n")] + bodies
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension Cell {
  /// The code with blank space in the place of imports, trimmed.
  fileprivate var codeWithoutImports: String {
    CellRewriter.withoutImports(code).trimmingNewlines
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    let kept = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return kept.joined(separator: "\n")
  }
}
