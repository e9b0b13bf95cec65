/// The YAML header of a notebook.
package struct FrontMatter: Sendable, Equatable {
  package var title: String?
  package var subtitle: String?
  package var authors: [String] = []
  package var date: String?
  /// A BCP 47 language tag.
  package var language = "en"
  package var abstract: String?
  /// The place among the notebooks of a folder; those without one follow, by name.
  package var order: Int?
  package var parameters: [Parameter] = []
  /// The options that every cell starts from: `execute:`.
  package var cellDefaults = CellOptions()
  /// Swift files beside the notebook that its cells see: `execute: sources:`.
  package var sources: [String] = []
  /// Whether the report has a table of contents: `format: html: toc:`.
  package var tableOfContents = true

  /// Whether the sections have numbers: `format: html: number-sections:`.
  package var numberSections = false

  package init() {}
}

/// A typed constant that every cell sees, and that the command line may override.
package struct Parameter: Sendable, Equatable {
  /// The value of a parameter, whose case is the parameter's type.
  package enum Value: Sendable, Equatable {
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case ints([Int])
    case doubles([Double])
    case strings([String])
  }

  package var name: String
  package var value: Value
  /// The line of the notebook on which the parameter stands.
  package var line: Int

  package init(name: String, value: Value, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }
}
