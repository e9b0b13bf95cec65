extension FormulaError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  package var description: String {
    switch self {
    case .missingFile(let path): "KaTeX is missing (\(path)); \(KaTeX.remedy)"
    case .unusableScript(let words):
      "KaTeX cannot be loaded (\(words)); apt-get install --reinstall libjs-katex"
    case .mistake(let words, _):
      Explanation(words).map { "\($0.statement); \($0.advice)" }
        ?? "\(words); correct the formula, or see https://katex.org/docs/supported.html"
    }
  }
}

/// KaTeX's words about a mistake in words for those who do not know how it parses.
private struct Explanation {
  var statement: String
  var advice: String

  init(_ statement: String, _ advice: String) {
    self.statement = statement
    self.advice = advice
  }

  init?(_ words: String) {
    if let name = words.firstMatch(of: /^Undefined control sequence: (.+)$/)?.output.1 {
      self.init("KaTeX knows no command \(name)", "check its spelling")
    } else if let name = words.firstMatch(of: /^No such environment: (.+)$/)?.output.1 {
      self.init("KaTeX knows no environment '\(name)'", "check its spelling")
    } else if let name = words.firstMatch(of: /^Forbidden command: (.+)$/)?.output.1 {
      self.init("\(name) cannot be used in a report", "leave it out")
    } else if let names = words.firstMatch(of: /^Mismatch: (\S+) matched by (\S+)$/)?.output {
      self.init("\(names.1) is closed by \(names.2)", "use the same name in both")
    } else if let kind = words.firstMatch(of: /^Double (superscript|subscript)$/)?.output.1 {
      self.init("there are two \(kind)s in a row", "put the first with its base into braces")
    } else if let name = words.firstMatch(of: /^Expected group (?:after|as) '?(.+?)'?$/)?.output.1 {
      self.init("nothing stands after \(name)", "add what belongs there, in braces")
    } else if words.hasPrefix("Unexpected end of input in a macro argument") {
      self.init(
        "the formula ends where an argument is expected",
        "give the command all its arguments, and close every '{'")
    } else if let name = words.firstMatch(of: /^Can't use function '(.+)' in/)?.output.1 {
      self.init("\(name) cannot be used here", "leave it out")
    } else if let names = words.firstMatch(of: /^Expected '(.+?)', got '(.+?)'/)?.output {
      self.init(expected: String(names.1), found: String(names.2))
    } else if words.hasPrefix("Too many expansions") {
      self.init("a macro of the formula never ends", "define it without itself")
    } else if words.hasPrefix("callstack limit") {
      self.init("the formula is nested too deeply", "take it apart")
    } else {
      return nil
    }
  }

  private init(expected: String, found: String) {
    switch (expected, found) {
    case ("EOF", "&"):
      self.init("'&' stands outside of an environment", "use aligned or a matrix, or write \\&")
    case ("EOF", "#"), ("EOF", "_"), ("EOF", "^"):
      self.init("'\(found)' cannot stand here", "write \\\(found) for the character")
    case ("EOF", "}"):
      self.init("this '}' closes nothing", "remove it, or write \\} for the character")
    case ("EOF", _): self.init("\(found) cannot stand here", "check what belongs before it")
    case ("}", "EOF"): self.init("a '{' has no end", "add a '}'")
    case (_, "EOF"): self.init("\(expected) is missing at the end", "add it")
    default: self.init("\(expected) is missing before \(found)", "add it")
    }
  }
}
