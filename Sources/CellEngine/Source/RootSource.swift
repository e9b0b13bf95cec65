import Foundation
import NotebookDocument

/// The module at the beginning of a notebook's chain: its imports and its parameters.
///
/// All imports stand here, and not in their cells: an import in a later cell of a library that
/// declares a name the reader has used would make that name ambiguous.
struct RootSource {
  var notebook: Notebook
  /// The imports of the cells that may be imported, by the number of their cell.
  var imports: [Int: [CellSource.Import]]
  /// The module of the source files beside the notebook, where there are any.
  var sourcesModule: String?

  /// The code of the module.
  var code: String {
    let own = (["Display"] + [sourcesModule].compactMap { $0 }).map { "@_exported import \($0)\n" }
    let cells = imports.keys.sorted().flatMap { imports[$0] ?? [] }
    return own.joined() + cells.map(line).joined()
      + notebook.frontMatter.parameters.map(declaration).joined()
  }

  /// An import at the line and column that it has in the notebook.
  private func line(for declaration: CellSource.Import) -> String {
    let attributes = declaration.attributes.isEmpty ? "" : declaration.attributes + " "
    let indentation = String(repeating: " ", count: declaration.position.column - 1)
    return """
      #sourceLocation(file: \(notebook.fileName.literal), line: \(declaration.position.line - 1))
      @_exported \(attributes)
      \(indentation)\(declaration.text)

      """
  }

  private func declaration(of parameter: Parameter) -> String {
    """
    #sourceLocation(file: \(notebook.fileName.literal), line: \(parameter.line))
    let \(parameter.name): \(parameter.value.typeName) = \(parameter.value.literal)

    """
  }
}

extension Parameter.Value {
  /// The Swift type of the constant.
  var typeName: String {
    switch self {
    case .bool: "Bool"
    case .int: "Int"
    case .double: "Double"
    case .string: "String"
    case .ints: "[Int]"
    case .doubles: "[Double]"
    case .strings: "[String]"
    }
  }

  /// The value in Swift's notation.
  var literal: String {
    switch self {
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): value.literal
    case .string(let value): value.literal
    case .ints(let values): "\(values)"
    case .doubles(let values): "[" + values.map(\.literal).joined(separator: ", ") + "]"
    case .strings(let values): "[" + values.map(\.literal).joined(separator: ", ") + "]"
    }
  }
}

extension Double {
  fileprivate var literal: String {
    if isNaN { return ".nan" }
    return isInfinite ? (self < 0 ? "-.infinity" : ".infinity") : "\(self)"
  }
}

extension String {
  /// The text as a Swift string literal.
  var literal: String {
    let escaped = unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case let scalar where scalar.value < 0x20 || scalar.value == 0x7f:
        "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
