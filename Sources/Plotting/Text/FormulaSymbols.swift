/// What the commands of a formula stand for.
enum FormulaSymbols {
  /// The parts of a formula by how much room they want around them.
  enum Kind {
    case ordinary, function, binary, relation, opening, closing, punctuation
  }

  static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]

  static let functions: Set<String> = [
    "log", "ln", "exp", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "max", "min", "sup", "inf", "lim", "arg", "det", "dim", "ker", "gcd", "Pr",
  ]

  /// Letters over which a mark is set, as combining characters.
  static let accents: [String: String] = [
    "hat": "\u{302}", "bar": "\u{304}", "overline": "\u{304}", "tilde": "\u{303}",
    "vec": "\u{20D7}", "dot": "\u{307}", "ddot": "\u{308}",
  ]

  static let doubleStruck: [String: String] = [
    "C": "ℂ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]

  /// The widths of spaces that are asked for.
  static let spaces: [String: String] = [
    ",": "\u{2009}", ":": "\u{2009}", ";": " ", " ": " ", "quad": "\u{2003}",
    "qquad": "\u{2003}\u{2003}",
  ]

  /// What has no effect without a typesetter's sizes.
  static let ignored: Set<String> = ["left", "right", "big", "Big", "displaystyle", "limits", "!"]

  private static let kinds: [Kind: String] = [
    .binary: "+ − × · ± ∓ ÷ ∗ ∘ ⊙ ⊕ ⊗ ∪ ∩ ∧ ∨",
    .relation: "= < > ≤ ≥ ≠ ≈ ∼ ≃ ≡ ∝ → ← ↔ ⇒ ⇐ ⇔ ↦ ∈ ∉ ⊂ ⊆ ⊃ ⊇ ≪ ≫ ∣ ∥ ⊥ ≔",
    .function: "∑ ∏ ∫",
    .opening: "( [ { ⟨ ⌊ ⌈", .closing: ") ] } ⟩ ⌋ ⌉", .punctuation: ", ;",
  ]

  private static let kindsBySymbol: [String: Kind] = Dictionary(
    kinds.flatMap { kind, symbols in symbols.split(separator: " ").map { (String($0), kind) } },
    uniquingKeysWith: { first, _ in first })

  static func kind(of symbol: String) -> Kind {
    kindsBySymbol[symbol] ?? .ordinary
  }

  static let symbols: [String: String] = [
    "partial": "∂", "nabla": "∇", "infty": "∞", "ell": "ℓ", "hbar": "ℏ", "prime": "′",
    "forall": "∀", "exists": "∃", "emptyset": "∅", "top": "⊤", "ldots": "…", "dots": "…",
    "cdots": "⋯", "degree": "°", "vert": "|", "lvert": "|", "rvert": "|", "Vert": "‖",
    "lVert": "‖", "rVert": "‖", "|": "‖", "sum": "∑", "prod": "∏", "int": "∫", "times": "×",
    "cdot": "·", "pm": "±", "mp": "∓", "div": "÷", "ast": "∗", "circ": "∘", "odot": "⊙",
    "oplus": "⊕", "otimes": "⊗", "cup": "∪", "cap": "∩", "wedge": "∧", "land": "∧", "vee": "∨",
    "lor": "∨", "neg": "¬", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "lt": "<", "gt": ">", "approx": "≈", "sim": "∼", "simeq": "≃", "equiv": "≡", "propto": "∝",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
    "Rightarrow": "⇒", "implies": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "iff": "⇔",
    "mapsto": "↦", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "supset": "⊃",
    "supseteq": "⊇", "ll": "≪", "gg": "≫", "mid": "∣", "parallel": "∥", "perp": "⊥",
    "coloneqq": "≔", "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈",
    "rceil": "⌉",
  ]
}
