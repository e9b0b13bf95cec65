import SwiftSyntax

/// Finds the code at the top level of a cell that suspends.
///
/// A cell's entry point is a plain function: an asynchronous one never returns. So `await e`
/// becomes `_emakiWait { await e }`, and `for await …` is wrapped whole.
final class SuspensionFinder: SyntaxVisitor {
  /// A piece of code to wrap.
  struct Suspension {
    var range: Range<AbsolutePosition>
    var opening: String
  }

  private(set) var suspensions: [Suspension] = []

  override func visit(_ node: AwaitExprSyntax) -> SyntaxVisitorContinueKind {
    let isInsideTry = node.parent?.is(TryExprSyntax.self) ?? false
    let containsTry = node.expression.is(TryExprSyntax.self)
    let start = node.positionAfterSkippingLeadingTrivia
    // `await` covers everything to its right in a sequence of operators.
    let sequence = node.parents.first {
      $0.is(SequenceExprSyntax.self) || !$0.is(ExprSyntax.self) && !$0.is(ExprListSyntax.self)
    }
    let covered = sequence?.as(SequenceExprSyntax.self).map(Syntax.init) ?? Syntax(node)
    suspensions.append(
      Suspension(
        range: start..<covered.endPositionBeforeTrailingTrivia,
        opening: (containsTry ? "try " : "") + "_emakiWait { " + (isInsideTry ? "try " : "")))
    return .skipChildren
  }

  override func visit(_ node: ForStmtSyntax) -> SyntaxVisitorContinueKind {
    guard node.awaitKeyword != nil else { return .visitChildren }
    suspensions.append(
      Suspension(
        range: node.positionAfterSkippingLeadingTrivia..<node.endPositionBeforeTrailingTrivia,
        opening: (node.tryKeyword == nil ? "" : "try ") + "_emakiWait { "))
    return .skipChildren
  }

  // Code of these runs when it is called, not where it stands.
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: MemberBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}

extension SyntaxProtocol {
  /// The nodes around this one, the nearest first.
  fileprivate var parents: some Sequence<Syntax> {
    sequence(first: Syntax(self)) { $0.parent }.dropFirst()
  }
}
