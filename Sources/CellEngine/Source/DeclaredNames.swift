import SwiftSyntax

/// The names that code declares at its top level.
enum DeclaredNames {
  /// The names of variables, functions and types; those bound by `guard` included.
  static func collect(in file: SourceFileSyntax) -> Set<String> {
    var names: Set<String> = []
    for statement in file.statements {
      let item = Syntax(statement.item)
      if let variable = item.as(VariableDeclSyntax.self) {
        for binding in variable.bindings { names.formUnion(identifiers(in: binding.pattern)) }
      } else if let function = item.as(FunctionDeclSyntax.self) {
        names.insert(function.name.text)
      } else if let type = item.asProtocol((any NamedDeclSyntax).self) {
        names.insert(type.name.text)
      }
    }
    return names.union(boundByGuard(in: file))
  }

  /// The names that a top-level `guard let` binds.
  static func boundByGuard(in file: SourceFileSyntax) -> Set<String> {
    var names: Set<String> = []
    for statement in file.statements {
      guard let statement = statement.item.as(GuardStmtSyntax.self) else { continue }
      for condition in statement.conditions {
        if let binding = condition.condition.as(OptionalBindingConditionSyntax.self) {
          names.formUnion(identifiers(in: binding.pattern))
        } else if let match = condition.condition.as(MatchingPatternConditionSyntax.self) {
          names.formUnion(identifiers(in: match.pattern))
        }
      }
    }
    return names
  }

  private static func identifiers(in pattern: some SyntaxProtocol) -> Set<String> {
    let collector = IdentifierCollector(viewMode: .sourceAccurate)
    collector.walk(pattern)
    return collector.names
  }
}

private final class IdentifierCollector: SyntaxVisitor {
  private(set) var names: Set<String> = []

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    names.insert(node.identifier.text)
    return .skipChildren
  }
}
