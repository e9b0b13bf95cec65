import SwiftSyntax

/// Decides what stands in the place of a solution for which its author has written no stub.
struct Placeholder {
  /// The cell as its author wrote it.
  let original: [String]
  /// The cell without its solutions, as far as they have no stub yet.
  let stripped: [String]

  /// Whether the code without the solution that stood at a line does not compile as it is: its
  /// function comes to its end without a value, a `guard` goes on, or a case is empty.
  func mustStop(atLine line: Int) -> Bool {
    let scopes = CodeScope.scopes(around: line, in: stripped)
    guard let innermost = scopes.first else { return false }
    switch innermost.kind {
    case .guardElse: return !innermost.statements.neverFallThrough(impliesReturn: false)
    case .switchCase where innermost.statements.isEmpty: return true
    default: break
    }
    for scope in scopes {
      guard case .body(let owesValue) = scope.kind else { continue }
      let before = CodeScope.scopes(around: line, in: original).first {
        if case .body = $0.kind { true } else { false }
      }
      guard let before, owesValue ?? before.statements.areOfValue else { return false }
      return !scope.statements.neverFallThrough(impliesReturn: before.statements.count == 1)
    }
    return false
  }
}

extension CodeBlockItemListSyntax {
  /// Whether a closure with these statements gives a value to its caller.
  fileprivate var areOfValue: Bool {
    let finder = ReturnFinder(viewMode: .sourceAccurate)
    finder.walk(self)
    if finder.returnsValue { return true }
    guard count == 1, let only = first?.item.as(ExprSyntax.self) else { return false }
    return !only.tokens(viewMode: .sourceAccurate).contains { token in
      token.parent?.is(AssignmentExprSyntax.self) == true
        || token.parent?.is(BinaryOperatorExprSyntax.self) == true && token.text.hasSuffix("=")
          && !["==", "!=", "<=", ">=", "===", "!=="].contains(token.text)
    } && only.as(FunctionCallExprSyntax.self)?.calledExpression.trimmedDescription != "print"
  }
}

/// Finds a `return` with a value that is not one of an inner function.
private final class ReturnFinder: SyntaxVisitor {
  var returnsValue = false

  override func visit(_ node: ReturnStmtSyntax) -> SyntaxVisitorContinueKind {
    if node.expression != nil { returnsValue = true }
    return .skipChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}
