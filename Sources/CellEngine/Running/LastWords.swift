import NotebookDocument

/// The output of a cell that crashed, from which the runtime's own words are taken out.
struct LastWords {
  /// What stood behind `Fatal error:`.
  struct FatalError {
    var message: String
    /// Whether the cell or a library says so, and not Swift itself.
    var isOfTheProgram: Bool
  }

  private(set) var outputs: [CellOutput]

  init(_ outputs: [CellOutput]) {
    self.outputs = outputs
  }

  /// Takes the message of the runtime's last `Fatal error: …` out of the output.
  mutating func takeFatalError() -> FatalError? {
    var error: FatalError?
    edit { text in
      guard
        let match = text.firstMatch(
          of:
            /(?:^|\n)(?<place>[^\n]*: )?(?<kind>Fatal error|Precondition failed|Assertion failed)(?:: (?<message>[\s\S]*?))?\n*$/
        )
      else { return text }
      let message = match.output.message.map(String.init) ?? String(match.output.kind)
      let place = match.output.place ?? ""
      error = FatalError(
        message: message,
        isOfTheProgram: !place.isEmpty && !place.hasPrefix("Swift/")
          && !Self.wordsOfSwift.contains { message.hasPrefix($0) })
      return String(text[..<match.range.lowerBound])
        + (match.range.lowerBound == text.startIndex ? "" : "\n")
    }
    return error
  }

  /// How messages begin that Swift gives with the place of the program's own code.
  private static let wordsOfSwift = ["Unexpectedly found nil", "'try!' expression"]

  /// Takes the runtime's words about a failed `as!` out of the output, less the addresses.
  mutating func takeFailedCast() -> String? {
    var message: String?
    edit { text in
      guard
        let match = text.firstMatch(
          of: /(?:^|\n)(?<message>Could not cast value of type [^\n]*)\n*$/)
      else { return text }
      message = String(match.output.message).replacing(/\s\(0x[0-9a-f]+\)/, with: "")
      return String(text[..<match.range.lowerBound])
    }
    return message
  }

  /// Changes the last text on standard error.
  private mutating func edit(_ change: (String) -> String) {
    let index = outputs.lastIndex {
      if case .text(_, .standardError) = $0 { true } else { false }
    }
    guard let index, case .text(let text, let stream) = outputs[index] else { return }
    let changed = change(text)
    if changed.allSatisfy(\.isNewline) {
      outputs.remove(at: index)
    } else {
      outputs[index] = .text(changed, stream: stream)
    }
  }
}
