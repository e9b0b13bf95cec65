/// A part of a formula that scripts attach to, with the room that it wants around it.
struct FormulaAtom {
  var runs: [RichText.Run]
  var kind: FormulaSymbols.Kind

  /// The atoms in a row: spaces around relations and operators, narrow ones around functions.
  static func joined(_ atoms: [FormulaAtom], isSpaced: Bool) -> [RichText.Run] {
    var runs: [RichText.Run] = []
    var previous: FormulaSymbols.Kind?
    for (index, atom) in atoms.enumerated() {
      var kind = atom.kind
      if kind == .binary {
        // A sign belongs to what follows, as an opening bracket does.
        if isSign(after: previous) {
          kind = .opening
        } else if index == atoms.count - 1 {
          kind = .ordinary
        }
      }
      if isSpaced, let previous { runs.append(RichText.Run(gap(previous, kind))) }
      runs += atom.runs
      previous = kind
    }
    return runs
  }

  /// Whether a plus or minus is the sign of what follows.
  private static func isSign(after previous: FormulaSymbols.Kind?) -> Bool {
    switch previous {
    case .ordinary, .closing: false
    default: true
    }
  }

  private static func gap(_ left: FormulaSymbols.Kind, _ right: FormulaSymbols.Kind) -> String {
    switch (left, right) {
    case (.relation, .relation): ""
    case (.relation, _), (_, .relation), (.binary, _), (_, .binary): " "
    case (.punctuation, _), (.function, .ordinary), (.function, .function),
      (.ordinary, .function), (.closing, .function):
      "\u{2009}"
    default: ""
    }
  }
}
