import SwiftParser
import SwiftSyntax

/// A place in braces that statements stand in, and that may not be left open below them.
struct CodeScope {
  /// What the braces belong to.
  enum Kind {
    /// A function, an initialiser, a closure or an accessor, with whether it owes its caller
    /// something at its end; `nil` where only its code tells.
    case body(owesValue: Bool?)
    /// The `else` of a `guard`, which has to leave its surroundings.
    case guardElse
    /// A case of a `switch`, which may not be empty.
    case switchCase
    /// Any other block, below which the code goes on.
    case plain
  }

  var kind: Kind
  var statements: CodeBlockItemListSyntax
  /// The code between the braces.
  var range: Range<AbsolutePosition>

  /// The scopes around the beginning of a line, the innermost first.
  static func scopes(around line: Int, in lines: [String]) -> [CodeScope] {
    let finder = ScopeFinder(viewMode: .sourceAccurate)
    finder.walk(Parser.parse(source: lines.joined(separator: "\n")))
    let start = lines.prefix(line).reduce(0) { $0 + $1.utf8.count + 1 }
    let position = AbsolutePosition(utf8Offset: start)
    return finder.scopes.filter { $0.range.contains(position) }
      .sorted { $0.range.lowerBound > $1.range.lowerBound }
  }
}

/// Collects all scopes of a cell.
private final class ScopeFinder: SyntaxVisitor {
  var scopes: [CodeScope] = []

  override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind {
    add(kind(of: node), node.statements, from: node.leftBrace, to: node.rightBrace)
    return .visitChildren
  }

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind {
    let type = node.signature?.returnClause?.type
    add(
      .body(owesValue: type.map { !$0.isVoid }), node.statements, from: node.leftBrace,
      to: node.rightBrace)
    return .visitChildren
  }

  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind {
    if case .getter(let statements) = node.accessors {
      add(.body(owesValue: true), statements, from: node.leftBrace, to: node.rightBrace)
    }
    return .visitChildren
  }

  override func visit(_ node: SwitchExprSyntax) -> SyntaxVisitorContinueKind {
    for element in node.cases {
      guard let branch = element.as(SwitchCaseSyntax.self) else { continue }
      let next = branch.nextToken(viewMode: .sourceAccurate) ?? node.rightBrace
      scopes.append(
        CodeScope(
          kind: .switchCase, statements: branch.statements,
          range: branch.label.endPosition..<next.positionAfterSkippingLeadingTrivia))
    }
    return .visitChildren
  }

  private func add(
    _ kind: CodeScope.Kind, _ statements: CodeBlockItemListSyntax, from left: TokenSyntax,
    to right: TokenSyntax
  ) {
    let start = left.endPositionBeforeTrailingTrivia
    let end = right.positionAfterSkippingLeadingTrivia
    guard start < end else { return }
    scopes.append(CodeScope(kind: kind, statements: statements, range: start..<end))
  }

  private func kind(of block: CodeBlockSyntax) -> CodeScope.Kind {
    guard let parent = block.parent else { return .plain }
    if parent.is(GuardStmtSyntax.self) { return .guardElse }
    if parent.is(InitializerDeclSyntax.self) { return .body(owesValue: true) }
    if let function = parent.as(FunctionDeclSyntax.self) {
      return .body(owesValue: function.signature.returnClause.map { !$0.type.isVoid } ?? false)
    }
    if let accessor = parent.as(AccessorDeclSyntax.self) {
      return .body(owesValue: accessor.accessorSpecifier.tokenKind == .keyword(.get))
    }
    return parent.is(DeinitializerDeclSyntax.self) ? .body(owesValue: false) : .plain
  }
}

extension TypeSyntax {
  /// Whether this is `Void` or `()`.
  fileprivate var isVoid: Bool { ["Void", "()", "Swift.Void"].contains(trimmedDescription) }
}
