extension NotebookError.Problem {
  /// What is wrong, in a half sentence.
  package var statement: String {
    switch self {
    case .fileMissing: "there is no such file or folder"
    case .fileUnreadable: "the file cannot be read"
    case .folderInsteadOfFile: "this is a folder, not a notebook"
    case .folderUnreadable: "the folder cannot be read"
    case .folderWithoutNotebooks: "the folder has no notebook"
    case .notUTF8: "the file is not UTF-8 text"
    case .nulCharacter: "the file holds a NUL character"
    case .unclosedFrontMatter: "the front matter has no end"
    case .malformedYAML(let words): "this is not valid YAML (\(words))"
    case .duplicateKey(let name): "'\(name)' stands here twice"
    case .unknownKey(let name, let section, _): section.words(forUnknown: name)
    case .wrongValue(let name, let expected, let found):
      "'\(name)' must be \(expected.words), not \(found.words)"
    case .invalidParameterName(let name): "'\(name)' cannot be the name of a Swift constant"
    case .keywordAsParameterName(let name): "'\(name)' is a keyword of Swift"
    case .unknownParameter(let name, _): "the notebook has no parameter '\(name)'"
    case .parameterMismatch(let name, let expected, let text):
      "the parameter '\(name)' must be \(expected.words), not '\(text)'"
    case .unclosedFence(let fence): "the code block that \(fence) opens here has no end"
    case .optionInFence(let name): "the option '\(name)' cannot stand in the fence's line"
    case .duplicateLabel(let label, let line): "the label '\(label)' is taken by line \(line)"
    case .unknownReference(let label, _): "'@\(label)' refers to nothing"
    case .unclosedDiv: "the block that ':::' opens here has no end"
    case .unopenedDiv: "this ':::' closes nothing"
    case .misplacedInlineValue(let code):
      "`{swift} \(code)` stands in a caption, the abstract or a formula, where no value is put in"
    }
  }

  /// What to do about it, in a half sentence.
  package var advice: String {
    switch self {
    case .fileMissing: "check the spelling of the path"
    case .fileUnreadable, .folderUnreadable: "check its permissions"
    case .folderInsteadOfFile: "name a file in it"
    case .folderWithoutNotebooks:
      "a notebook's name ends in .md and its first line is '---', or name a file to run it anyway"
    case .notUTF8: "save it as UTF-8"
    case .nulCharacter: "remove it"
    case .unclosedFrontMatter: "add a line '---' after its last key"
    case .malformedYAML(let words): yamlAdvice(words)
    case .duplicateKey: "remove one of the two"
    case .unknownKey(let name, _, let known): suggestion(for: name, among: known)
    case .wrongValue(_, let expected, _): expected.advice
    case .invalidParameterName: "use letters, digits and '_', and no digit at the start"
    case .keywordAsParameterName: "choose another name"
    case .unknownParameter(let name, let known): suggestion(for: name, among: known)
    case .parameterMismatch: "give a value of the type in the front matter"
    case .unclosedFence(let fence): "add a line \(fence) after the code"
    case .optionInFence(let name): "write '//| \(name): …' as the cell's first line"
    case .duplicateLabel: "choose another label"
    case .unknownReference(let label, let known): referenceAdvice(label, known)
    case .unclosedDiv: "add a line ':::' in the same list item or block quote"
    case .unopenedDiv: "remove it, or open the block with '::: {.name}'"
    case .misplacedInlineValue: "write the value into the text beside it"
    }
  }

  private func suggestion(for name: String, among known: [String]) -> String {
    if known.isEmpty { return "it has none" }
    if let nearest = NameSuggestion.nearest(to: name, among: known) {
      return "did you mean '\(nearest)'?"
    }
    return "known are \(known.joined(separator: ", "))"
  }

  private func referenceAdvice(_ label: String, _ known: [String]) -> String {
    let kind = CrossReferences.Kind(label: label)
    let alike = known.filter { CrossReferences.Kind(label: $0) == kind }
    if let nearest = NameSuggestion.nearest(to: label, among: alike) {
      return "did you mean '@\(nearest)'?"
    }
    switch kind {
    case .figure, .table, .listing, nil:
      return "write '//| label: \(label)' in the cell that it is about, or '\\@' for the sign alone"
    case .equation, .section, .exercise:
      return "write '{#\(label)}' behind what it is about, or '\\@' for the sign alone"
    }
  }

  private func yamlAdvice(_ words: String) -> String {
    if words.contains("mapping values are not allowed") {
      return "put quotes around a text that contains a colon"
    }
    if words.contains("tab character") { return "indent with spaces" }
    if words.contains("cannot start any token") {
      return "indent with spaces, and put quotes around a text that begins with this character"
    }
    if words.contains("quoted scalar: found unexpected end") { return "close the quotes" }
    if words.contains("control character") { return "remove it" }
    return "check the indentation, and put quotes around a text with special characters"
  }
}

extension NotebookError.Section {
  fileprivate func words(forUnknown name: String) -> String {
    switch self {
    case .frontMatter: "unknown key '\(name)' in the front matter"
    case .execute: "unknown key '\(name)' under 'execute'"
    case .cellOptions: "unknown cell option '\(name)'"
    }
  }
}

extension NotebookError.ExpectedValue {
  fileprivate var words: String {
    switch self {
    case .boolean: "true or false"
    case .text: "a text"
    case .positiveNumber: "a number greater than 0"
    case .positiveInteger: "a whole number greater than 0"
    case .lines: "true, false, or numbers of lines"
    case .oneOf(let names): "one of \(names.joined(separator: ", "))"
    case .mapping: "lines 'key: value'"
    case .languageTag: "a language tag"
    case .authors: "a name, a list of names, or a list of 'name: …'"
    case .swiftFiles: "a Swift file or a list of Swift files"
    case .label: "a label of letters, digits, '-' and '_' that begins with a letter"
    case .expectation: "'error', 'trap' or 'compile-error', with or without a text"
    case .exercise: "a name, a number, or true"
    case .parameterValue: "true or false, a number, a text, or a list of numbers or of texts"
    case .integer: "an Int"
    case .number: "a Double"
    case .integers: "a list of Ints"
    case .numbers: "a list of Doubles"
    case .texts: "a list of texts"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .boolean: "write true or false"
    case .text: "put quotes around it to make it one"
    case .positiveNumber: "write a number such as 2.5"
    case .positiveInteger: "write a number such as 2"
    case .lines: "write lines such as 3 or 2-4, 7"
    case .oneOf: "choose one of these"
    case .mapping: "write a space after the colon"
    case .languageTag: "write a tag such as en, ja or en-GB"
    case .authors: "write it as \"author: Ada Lovelace\""
    case .swiftFiles: "write paths from the notebook's folder, such as [Helpers.swift]"
    case .label: "write it as fig-loss"
    case .expectation: "write it as \"expect: trap\" or \"expect: 'error: no such file'\""
    case .exercise: "write it as \"exercise: 1\""
    case .parameterValue, .integer, .number, .integers, .numbers, .texts:
      "give the parameter a value that is one Swift literal"
    }
  }
}

extension NotebookError.FoundValue {
  fileprivate var words: String {
    switch self {
    case .nothing: "nothing"
    case .scalar(let text): "'\(text)'"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
