import NotebookDocument
import SwiftParser
import SwiftSyntax

/// The code of a module that evaluates expressions of the prose.
///
/// Each expression has a source file's name of its own, which tells whose error it is, and stands
/// on a line of its own at the column that it has in the notebook. What the engine puts around it
/// stands on the lines before and after.
struct InlineValueSource {
  let notebook: Notebook
  let group: InlineValueGroup

  /// The code on top of the module that precedes it.
  func code(on parent: CompiledModule) -> String {
    "import \(parent.name)\n" + group.indices.map(statement).joined()
  }

  private func statement(_ index: Int) -> String {
    let value = notebook.inlineValues[index]
    let indentation = String(repeating: " ", count: value.position.column - 1)
    let isWaitedFor = value.suspends
    // The line is that of the notebook for the first line of the statement: for the expression it is
    // the next one.
    return """
      #sourceLocation(file: \(notebook.source(ofInlineValue: index).literal), \
      line: \(value.position.line))
      _emakiValue(\(isWaitedFor ? "try _emakiWait {" : "")
      \(indentation)\(value.code)
      \(isWaitedFor ? "}" : ""))

      """
  }

  /// The expressions that are none, found without the compiler.
  var problems: [Diagnostic] {
    group.indices.map { notebook.inlineValues[$0] }.filter { !$0.isExpression }.map {
      Diagnostic(
        .error, "`{swift}` in the prose is followed by one Swift expression, which this is not",
        file: notebook.path, position: $0.position)
    }
  }
}

extension InlineValue {
  private var file: SourceFileSyntax { Parser.parse(source: code) }

  /// Whether the code is one whole expression.
  fileprivate var isExpression: Bool {
    let file = file
    guard !file.hasError, file.statements.count == 1, let item = file.statements.first else {
      return false
    }
    return item.item.is(ExprSyntax.self) && item.semicolon == nil
  }

  /// Whether the expression waits for something.
  fileprivate var suspends: Bool {
    let finder = SuspensionFinder(viewMode: .sourceAccurate)
    finder.walk(file)
    return !finder.suspensions.isEmpty
  }

  /// The place in the notebook of a place in what was compiled.
  func position(ofCompiled place: SourcePosition) -> SourcePosition {
    // The expression stands one line below its number; all else is around it.
    place.line == position.line + 1
      ? SourcePosition(line: position.line, column: max(position.column, place.column)) : position
  }
}

extension Notebook {
  /// The name of the source file that an expression is compiled as.
  fileprivate func source(ofInlineValue index: Int) -> String { "\(fileName)#\(index)" }

  /// The expression that is compiled as a source file of a name.
  func inlineValueIndex(ofSource name: String) -> Int? {
    guard name.hasPrefix(fileName + "#"), let index = Int(name.dropFirst(fileName.count + 1)),
      inlineValues.indices.contains(index)
    else { return nil }
    return index
  }
}
