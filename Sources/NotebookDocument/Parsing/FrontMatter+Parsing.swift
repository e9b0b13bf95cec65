extension FrontMatter {
  private enum Key: String, CaseIterable {
    case title, subtitle, author, date, lang, abstract, order, params, execute, format
  }

  /// Reads the YAML header of a notebook; a notebook without one has the defaults.
  init(
    parsing block: FrontMatterBlock, of text: NotebookText, file: String
  ) throws(NotebookError) {
    self.init()
    if block.isUnclosed {
      throw NotebookError(file: file, position: .start, problem: .unclosedFrontMatter)
    }
    var yaml = YAMLText(file: file)
    for index in block.yaml {
      yaml.append(text.lines[index], at: SourcePosition(line: index + 1))
    }
    guard let value = try yaml.compose(), value.scalar != .null else { return }
    for entry in try value.entries(of: "front matter") { try read(entry, file: file) }
  }

  private mutating func read(_ entry: YAMLValue.Entry, file: String) throws(NotebookError) {
    guard let key = Key(rawValue: entry.name) else {
      throw NotebookError(
        file: file, position: entry.position,
        problem: .unknownKey(
          entry.name, section: .frontMatter, known: Key.allCases.map(\.rawValue)))
    }
    let value = entry.value
    guard value.scalar != .null else { return }
    switch key {
    case .title: title = try value.string(entry.name)
    case .subtitle: subtitle = try value.string(entry.name)
    case .author: authors = try Self.authors(value)
    case .date: date = try value.string(entry.name)
    case .lang: language = try Self.language(value)
    case .abstract: abstract = try value.string(entry.name)
    case .order: order = try value.positiveInteger(entry.name)
    case .params: parameters = try ParameterReader.parameters(value)
    case .execute: try readDefaults(value)
    case .format: try readFormat(value)
    }
  }

  private static func authors(_ value: YAMLValue) throws(NotebookError) -> [String] {
    guard let list = value.list else { return [try author(value)] }
    var names: [String] = []
    for element in list { names.append(try author(element)) }
    return names
  }

  /// A name, or what stands under `name:` among whatever else is told of the author.
  private static func author(_ value: YAMLValue) throws(NotebookError) -> String {
    guard value.isMapping else {
      return try value.string("author", expected: .authors)
    }
    let name = try value.entries(of: "author").first { $0.name == "name" }
    guard let name else { throw value.wrong("author", expected: .authors) }
    return try name.value.string("name")
  }

  private static func language(_ value: YAMLValue) throws(NotebookError) -> String {
    let tag = try value.string("lang", expected: .languageTag)
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let areValid = parts.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    }
    guard areValid, parts[0].utf8.count > 1, parts[0].utf8.allSatisfy(\.isLetter) else {
      throw value.wrong("lang", expected: .languageTag)
    }
    return tag
  }

  private mutating func readDefaults(_ value: YAMLValue) throws(NotebookError) {
    for entry in try value.entries(of: "execute") {
      if entry.name == "sources" {
        sources = try Self.sources(entry.value)
        continue
      }
      guard let option = CellOption(rawValue: entry.name), option.isDefault else {
        let known = CellOption.allCases.filter(\.isDefault).map(\.rawValue) + ["sources"]
        throw NotebookError(
          file: value.text.file, position: entry.position,
          problem: .unknownKey(entry.name, section: .execute, known: known))
      }
      try cellDefaults.set(option, to: entry.value)
    }
  }

  private static func sources(_ value: YAMLValue) throws(NotebookError) -> [String] {
    var files: [String] = []
    for element in value.list ?? [value] {
      let file = try element.string("sources", expected: .swiftFiles)
      // Beside the notebook or below it, and nothing that a compiler would take for an option.
      guard file.hasSuffix(".swift"), !file.hasPrefix("/"), !file.hasPrefix("-"),
        !file.split(separator: "/").contains("..")
      else {
        throw element.wrong("sources", expected: .swiftFiles)
      }
      files.append(file)
    }
    return files
  }

  /// Takes from `format:` what concerns our HTML; other formats and their keys are not ours.
  private mutating func readFormat(_ value: YAMLValue) throws(NotebookError) {
    guard value.rawText == nil else { return }
    for format in try value.entries(of: "format") where format.name == "html" {
      guard format.value.rawText == nil else { continue }
      for entry in try format.value.entries(of: "html") {
        switch entry.name {
        case "toc": tableOfContents = try entry.value.boolean(entry.name)
        case "number-sections": numberSections = try entry.value.boolean(entry.name)
        default: continue
        }
      }
    }
  }
}
