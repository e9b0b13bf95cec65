import SwiftSyntax

extension CodeBlockItemListSyntax {
  /// Whether the end of these statements cannot be reached, as far as their shape tells.
  ///
  /// - Parameter impliesReturn: Whether an expression that stands alone is what is returned.
  func neverFallThrough(impliesReturn: Bool) -> Bool {
    guard let last = last?.item else { return false }
    if impliesReturn, count == 1, last.is(ExprSyntax.self), !last.is(IfExprSyntax.self),
      !last.is(SwitchExprSyntax.self)
    {
      return true
    }
    let node = last.as(ExpressionStmtSyntax.self).map { Syntax($0.expression) } ?? Syntax(last)
    return node.neverFallsThrough(impliesReturn: impliesReturn)
  }
}

extension Syntax {
  fileprivate func neverFallsThrough(impliesReturn: Bool) -> Bool {
    let never = { (block: CodeBlockSyntax) in
      block.statements.neverFallThrough(impliesReturn: impliesReturn)
    }
    switch self.as(SyntaxEnum.self) {
    case .returnStmt, .throwStmt, .breakStmt, .continueStmt: return true
    case .functionCallExpr(let call):
      return ["fatalError", "preconditionFailure", "exit"].contains(
        call.calledExpression.trimmedDescription)
    case .ifExpr(let node):
      switch node.elseBody {
      case .codeBlock(let block): return never(node.body) && never(block)
      case .ifExpr(let other):
        return never(node.body) && Syntax(other).neverFallsThrough(impliesReturn: impliesReturn)
      case nil: return false
      }
    case .switchExpr(let node):
      return node.cases.allSatisfy {
        $0.as(SwitchCaseSyntax.self)?.statements.neverFallThrough(impliesReturn: impliesReturn)
          ?? false
      }
    case .doStmt(let node):
      return never(node.body) && node.catchClauses.allSatisfy { never($0.body) }
    case .whileStmt(let node): return node.conditions.trimmedDescription == "true"
    case .repeatStmt(let node): return node.condition.trimmedDescription == "true"
    default: return false
    }
  }
}
