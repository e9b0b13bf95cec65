/// A selector of KaTeX's style: elements with classes, one in or directly in the other.
struct StyleSelector {
  /// What one element must be.
  struct Compound {
    var element: Substring?
    var classes: [Substring] = []
    var excludedClasses: [Substring] = []
    /// Whether the element before is the parent, and not any ancestor.
    var isChild = false
  }

  /// As it stands in the style.
  let text: Substring
  /// Whether the rule is for what stands before or after its element.
  let isPseudo: Bool
  /// The last one is the element that the rule is for.
  let compounds: [Compound]

  /// Which of two rules wins: the one with more classes, and with more elements among equals.
  let specificity: Int

  init(_ text: Substring) {
    self.text = text
    isPseudo = text.contains("::")
    var compounds: [Compound] = []
    for descendant in text.split(separator: " ") {
      for (index, part) in descendant.split(separator: ">").enumerated() {
        var compound = Compound(part)
        compound.isChild = index > 0
        compounds.append(compound)
      }
    }
    self.compounds = compounds
    specificity = compounds.reduce(0) { sum, compound in
      let classes = compound.classes.count + compound.excludedClasses.count
      return sum + classes * 100 + (compound.element == nil ? 0 : 1)
    }
  }

  /// Whether an element is meant, given it and its ancestors from the outermost on.
  func matches(_ path: [StyledElement]) -> Bool {
    matches(path[...], compounds[...])
  }

  private func matches(
    _ path: ArraySlice<StyledElement>, _ compounds: ArraySlice<Compound>
  ) -> Bool {
    guard let compound = compounds.last else { return true }
    guard let element = path.last, compound.matches(element) else { return false }
    let (outer, rest) = (path.dropLast(), compounds.dropLast())
    if compound.isChild || rest.isEmpty { return matches(outer, rest) }
    return outer.indices.reversed().contains { matches(outer[...$0], rest) }
  }
}

extension StyleSelector.Compound {
  /// Reads `span.mord:not(.rlap)::after`; a pseudo-element counts for its element.
  fileprivate init(_ text: Substring) {
    var rest = text
    if let pseudo = rest.firstRange(of: "::") { rest = rest[..<pseudo.lowerBound] }
    // To set up the pattern takes far longer than to see that there is nothing to look for.
    while rest.utf8.contains(UInt8(ascii: ":")),
      let negation = rest.firstMatch(of: /:not\(\.([^)]*)\)/)
    {
      excludedClasses.append(Substring(String(negation.output.1)))
      rest = Substring(rest.replacingCharacters(in: negation.range))
    }
    var names = rest.split(separator: ".", omittingEmptySubsequences: false)
    let name = names.removeFirst()
    element = name.isEmpty || name == "*" ? nil : name
    classes = names
  }

  fileprivate func matches(_ other: StyledElement) -> Bool {
    (element == nil || element == other.name)
      && classes.allSatisfy { other.classes.contains($0) }
      && !excludedClasses.contains { other.classes.contains($0) }
  }
}

extension Substring {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}

/// An element of a formula's HTML, as far as rules ask for it.
struct StyledElement: Hashable {
  var name: Substring
  var classes: [Substring]
}
