/// What is wrong with a notebook, where, and, through its words, what to do about it.
package struct NotebookError: Error, Sendable, Hashable {
  /// The file, named as the user named it.
  package var file: String
  /// The place in the file, or `nil` where the file as a whole, or the command line, is at fault.
  package var position: SourcePosition?
  package var problem: Problem

  package init(file: String, position: SourcePosition? = nil, problem: Problem) {
    self.file = file
    self.position = position
    self.problem = problem
  }

  /// The error as a diagnostic, for those who collect errors and warnings together.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .error, "\(problem.statement); \(problem.advice)", file: file, position: position)
  }
}

extension NotebookError: CustomStringConvertible {
  /// The error in the compilers' form: `plane.md:12:3: error: what; what to do about it`.
  package var description: String { diagnostic.description }
}

extension NotebookError {
  /// The kinds of mistakes, as data; `statement` and `advice` make the words.
  package enum Problem: Sendable, Hashable {
    case fileMissing
    case fileUnreadable
    case folderInsteadOfFile
    case folderUnreadable
    case folderWithoutNotebooks
    case notUTF8
    case nulCharacter

    case unclosedFrontMatter
    /// The YAML parser's own words.
    case malformedYAML(String)
    case duplicateKey(String)
    case unknownKey(String, section: Section, known: [String])
    case wrongValue(name: String, expected: ExpectedValue, found: FoundValue)

    case invalidParameterName(String)
    case keywordAsParameterName(String)
    case unknownParameter(String, known: [String])
    case parameterMismatch(name: String, expected: ExpectedValue, text: String)

    /// The fence, such as three backticks.
    case unclosedFence(String)
    case optionInFence(String)
    case duplicateLabel(String, firstLine: Int)
    case unknownReference(String, known: [String])
    case unclosedDiv
    case unopenedDiv
    /// The expression, in a caption or the abstract.
    case misplacedInlineValue(String)
  }

  /// The part of a notebook in which a name is unknown.
  package enum Section: Sendable, Hashable {
    case frontMatter
    case execute
    case cellOptions
  }

  /// What a value must be.
  package enum ExpectedValue: Sendable, Hashable {
    case boolean
    case text
    case positiveNumber
    case positiveInteger
    case lines
    case oneOf([String])
    case mapping
    case languageTag
    case authors
    case swiftFiles
    case label
    case expectation
    case exercise
    case parameterValue
    case integer
    case number
    case integers
    case numbers
    case texts
  }

  /// What a value is instead.
  package enum FoundValue: Sendable, Hashable {
    case nothing
    case scalar(String)
    case list
    case mapping
  }
}
