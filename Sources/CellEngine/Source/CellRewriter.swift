package import NotebookDocument
import SwiftParser
import SwiftSyntax

/// Turns a cell's code into what the compiler is to see.
///
/// Imports move to the root of the notebook, the last expression is shown, and code that suspends
/// at the top level is waited for.
package struct CellRewriter {
  private let cell: Cell
  private let file: SourceFileSyntax
  private let converter: SourceLocationConverter
  private var edits = SourceEdits()
  private var imports: [CellSource.Import] = []
  private var problems: [CellSource.Problem] = []

  /// Rewrites one cell.
  package static func rewrite(_ cell: Cell) -> CellSource {
    var rewriter = CellRewriter(cell)
    return rewriter.rewritten()
  }

  /// Code with blanks in the place of its imports.
  static func withoutImports(_ code: String) -> String {
    var rewriter = CellRewriter(Cell(number: 1, code: code, fenceLine: 1, firstLine: 1))
    for item in rewriter.file.statements { rewriter.moveImport(item) }
    return rewriter.edits.applied(to: code).0
  }

  private init(_ cell: Cell) {
    self.cell = cell
    file = Parser.parse(source: cell.code)
    converter = SourceLocationConverter(fileName: "", tree: file)
  }

  private mutating func rewritten() -> CellSource {
    for item in file.statements { moveImport(item) }
    checkTopLevel()
    waitForSuspensions()
    showLastExpression()
    let (code, insertions) = edits.applied(to: cell.code)
    return CellSource(
      code: code, imports: imports, columns: ColumnMap(insertions),
      declaredNames: DeclaredNames.collect(in: file),
      guardedNames: DeclaredNames.boundByGuard(in: file),
      declaresOnlyVariables: file.statements.allSatisfy(isVariableOrStatement), problems: problems)
  }

  // MARK: Imports

  private mutating func moveImport(_ item: CodeBlockItemSyntax) {
    guard let declaration = item.item.as(ImportDeclSyntax.self) else { return }
    let start = declaration.importKeyword.positionAfterSkippingLeadingTrivia
    let text = (declaration.importKindSpecifier.map { "\($0.text) " } ?? "")
    imports.append(
      CellSource.Import(
        attributes: declaration.attributes.trimmedDescription,
        text: "import " + text + declaration.path.trimmedDescription,
        position: position(of: start)))
    edits.blank(
      declaration.positionAfterSkippingLeadingTrivia..<item.endPositionBeforeTrailingTrivia)
  }

  // MARK: What cannot work

  private mutating func checkTopLevel() {
    for item in file.statements {
      if let variable = item.item.as(VariableDeclSyntax.self) {
        check(variable)
      } else if let declaration = item.item.asProtocol((any DeclGroupSyntax).self) {
        check(declaration.attributes)
      }
    }
  }

  private mutating func check(_ variable: VariableDeclSyntax) {
    for modifier in variable.modifiers {
      if modifier.name.tokenKind == .keyword(.lazy) {
        report(
          "`lazy` has no meaning at the top level of a cell; leave it out, "
            + "or declare the variable inside a type", at: modifier)
      }
      if modifier.name.tokenKind == .keyword(.async) {
        report(
          "`async let` does not work at the top level of a cell; "
            + "write `let x = await …`, or put it into an async function", at: modifier)
      }
    }
  }

  private mutating func check(_ attributes: AttributeListSyntax) {
    for case .attribute(let attribute) in attributes
    where attribute.attributeName.trimmedDescription == "main" {
      report(
        "`@main` cannot be used in a cell: a cell's own code is what runs; "
          + "call the type's `main()` instead", at: attribute)
    }
  }

  private mutating func report(_ message: String, at node: some SyntaxProtocol) {
    problems.append(
      CellSource.Problem(
        message: message, position: position(of: node.positionAfterSkippingLeadingTrivia)))
  }

  private func isVariableOrStatement(_ item: CodeBlockItemSyntax) -> Bool {
    guard let declaration = item.item.as(DeclSyntax.self) else { return true }
    if let variable = declaration.as(VariableDeclSyntax.self) {
      return variable.bindings.allSatisfy { $0.accessorBlock == nil }
    }
    return declaration.is(ImportDeclSyntax.self)
  }

  // MARK: Suspensions

  private mutating func waitForSuspensions() {
    let finder = SuspensionFinder(viewMode: .sourceAccurate)
    finder.walk(file)
    for suspension in finder.suspensions {
      let start = suspension.range.lowerBound
      edits.insert(suspension.opening, at: start)
      edits.insert(" }", at: suspension.range.upperBound)
    }
  }

  // MARK: The last expression

  private mutating func showLastExpression() {
    guard let item = file.statements.last, item.semicolon == nil,
      let expression = item.item.as(ExprSyntax.self), isShown(expression)
    else { return }
    edits.insert("_emakiShow(", at: expression.positionAfterSkippingLeadingTrivia, first: true)
    edits.insert(")", at: expression.endPositionBeforeTrailingTrivia)
  }

  private func isShown(_ expression: ExprSyntax) -> Bool {
    if let sequence = expression.as(SequenceExprSyntax.self) {
      return !sequence.elements.contains { $0.is(AssignmentExprSyntax.self) }
    }
    if let macro = expression.as(MacroExpansionExprSyntax.self) {
      return !["warning", "error"].contains(macro.macroName.text)
    }
    return !expression.is(MissingExprSyntax.self) && !expression.hasError
  }

  // MARK: Positions

  private func position(of absolute: AbsolutePosition) -> SourcePosition {
    let location = converter.location(for: absolute)
    return SourcePosition(
      line: cell.firstLine + location.line - 1, column: location.column + cell.indentation)
  }
}
