import NotebookDocument

/// What to add to the compiler's words where the reason lies in how cells work.
struct CompileHints {
  /// The names that failed cells declare, with the number of the cell.
  var failedCells: [String: Int]
  /// The names that earlier cells bind by a top-level `guard`, with the number of the cell.
  var guardedNames: [String: Int]

  /// The diagnostics, with a note behind each that has a hint.
  func annotated(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.flatMap { diagnostic -> [Diagnostic] in
      guard diagnostic.severity == .error, let hint = hint(for: diagnostic.message) else {
        return [diagnostic]
      }
      var note = diagnostic
      note.severity = .note
      note.message = hint
      return [diagnostic, note]
    }
  }

  private func hint(for message: String) -> String? {
    missingName(in: message).flatMap(whereDeclared) ?? Self.general(message)
  }

  private func missingName(in message: String) -> String? {
    message.firstMatch(of: /cannot find (?:type |operator )?'(.+?)' in scope/)
      .map { String($0.1) }
  }

  /// The number of the failed cell that declares the name that is missing.
  func failedCell(missedBy message: String) -> Int? {
    missingName(in: message).flatMap { failedCells[$0] }
  }

  private func whereDeclared(_ name: String) -> String? {
    if let cell = failedCells[name] { return "`\(name)` is declared in cell \(cell), which failed" }
    guard let cell = guardedNames[name] else { return nil }
    return "`\(name)` is bound by a `guard` in cell \(cell), whose names end with their cell; "
      + "write `let \(name) = …` there to keep it"
  }

  private static func general(_ message: String) -> String? {
    if message.contains("prevents automatic synthesis") {
      return "Swift writes a conformance by itself only in the cell that declares the type; "
        + "move the conformance there"
    }
    if message.contains("redundant conformance") || message.contains("was already stated in") {
      return "an earlier cell declares this conformance already; "
        + "to change it, declare the type again in this cell"
    }
    if message.contains("property wrappers are not yet supported in top-level code")
      || message.contains("property wrapper can only be applied to")
    {
      return "a property wrapper needs a type or a function around its variable"
    }
    if message.contains("unable to type-check this expression in reasonable time") {
      return "give parts of it names and types of their own, as in `let scale: Double = …`, "
        + "and put the expression together from these"
    }
    return nil
  }
}
