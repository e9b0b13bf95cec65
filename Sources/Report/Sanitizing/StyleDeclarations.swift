/// The declarations of a `style` attribute that change how something looks, and where it is not.
struct StyleDeclarations {
  private(set) var text: String

  /// Functions whose result is a number or a colour.
  private static let functions: Set<String> = [
    "calc", "hsl", "hsla", "hwb", "lab", "lch", "max", "min", "minmax", "oklab", "oklch", "repeat",
    "rgb", "rgba", "clamp",
  ]

  init(_ style: String, identifierPrefix: String) {
    let kept = style.split(separator: ";").compactMap { declaration -> String? in
      let parts = declaration.split(separator: ":", maxSplits: 1).map {
        String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      guard parts.count == 2 else { return nil }
      let property = parts[0].lowercased()
      guard AllowedMarkup.styleProperties.contains(property),
        let value = Self.value(parts[1], of: property, identifierPrefix)
      else { return nil }
      return "\(property):\(value)"
    }
    text = kept.joined(separator: ";")
  }

  private static func value(
    _ value: String, of property: String, _ identifierPrefix: String
  ) -> String? {
    if value.lowercased().contains("url") {
      return value.withLocalReferences(identifierPrefix: identifierPrefix)
    }
    // No escapes, comments or at-rules: what is read here is what a browser reads.
    guard value.wholeMatch(of: /[\w\s#%.,()+\-*\/'"]*/) != nil, !value.contains("/*") else {
      return nil
    }
    // A negative margin would put the element on top of others.
    if property.hasPrefix("margin"), value.contains("-") { return nil }
    let called = value.matches(of: /([A-Za-z\-]*)\(/).map { $0.output.1.lowercased() }
    return called.allSatisfy { $0.isEmpty || functions.contains($0) } ? value : nil
  }
}
