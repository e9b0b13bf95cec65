extension HTMLSanitizer {
  /// The attributes of a tag that may stay; `nil` when without one of the others the element would
  /// be nothing.
  func attributes(of tag: HTMLTag) -> HTML? {
    let isSVG = tag.name == "svg" || openElements.contains("svg")
    var result: HTML = ""
    for attribute in isSVG ? styled(tag) : tag.attributes {
      let isAllowed =
        isSVG
        ? AllowedMarkup.svgAttributes.contains(attribute.name)
        : AllowedMarkup.globalAttributes.contains(attribute.name)
          || AllowedMarkup.attributes[tag.name]?.contains(attribute.name) ?? false
      guard isAllowed else { continue }
      let value = isSVG ? svgValue(of: attribute, in: tag.name) : value(of: attribute)
      result += "\(attribute: Self.outputName(attribute.name), value)"
    }
    guard ["img", "image", "use"].contains(tag.name) else { return result }
    let hasAddress = [" src=", " href="].contains { result.source.contains($0) }
    return hasAddress ? result : nil
  }

  /// The attributes with what the drawing's style sheets say of the element.
  private func styled(_ tag: HTMLTag) -> [HTMLTag.Attribute] {
    let declarations = rules.declarations(for: tag)
    guard !declarations.isEmpty else { return tag.attributes }
    let own = tag.value(of: "style") ?? ""
    let style = HTMLTag.Attribute(name: "style", value: "\(declarations);\(own)")
    return tag.attributes.filter { $0.name != "style" } + [style]
  }

  private static func outputName(_ name: String) -> String {
    name == "xlink:href" ? "href" : name
  }

  private func value(of attribute: HTMLTag.Attribute) -> String? {
    switch attribute.name {
    case "href": linkAddress(attribute.value)
    case "src": imageAddress(attribute.value)
    case "class": classes(attribute.value)
    case "id": identifier(attribute.value)
    case "style": style(attribute.value)
    default: attribute.value
    }
  }

  private func svgValue(of attribute: HTMLTag.Attribute, in element: String) -> String? {
    switch attribute.name {
    case "href", "xlink:href":
      element == "image" ? imageAddress(attribute.value) : fragmentAddress(attribute.value)
    case "class": classes(attribute.value)
    case "id": identifier(attribute.value)
    case "style": style(attribute.value)
    default: localReference(attribute.value)
    }
  }

  private func classes(_ value: String) -> String? {
    let names = value.split(whereSeparator: \.isWhitespace).filter {
      $0.allSatisfy(\.isNameCharacter)
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func identifier(_ value: String) -> String? {
    guard !value.isEmpty, value.allSatisfy(\.isNameCharacter) else { return nil }
    return identifierPrefix + value
  }

  private func style(_ value: String) -> String? {
    let declarations = StyleDeclarations(value, identifierPrefix: identifierPrefix)
    return declarations.text.isEmpty ? nil : declarations.text
  }
}

// MARK: - Addresses

extension HTMLSanitizer {
  private func linkAddress(_ value: String) -> String? {
    let address = value.withoutBlanks
    if address.hasPrefix("#") { return fragmentAddress(address) }
    let scheme = address.scheme
    return scheme.map { ["http", "https", "mailto"].contains($0) } ?? true ? address : nil
  }

  private func fragmentAddress(_ value: String) -> String? {
    let address = value.withoutBlanks
    guard address.hasPrefix("#"), address.count > 1 else { return nil }
    return "#" + identifierPrefix + address.dropFirst()
  }

  private func imageAddress(_ value: String) -> String? {
    let address = value.withoutBlanks
    guard address.scheme == "data" else { return resolveImage(value) }
    let kinds = ["png", "jpeg", "gif", "webp", "svg+xml"]
    let isImage = kinds.contains { kind in
      [";", ","].contains { address.lowercased().hasPrefix("data:image/\(kind)\($0)") }
    }
    return isImage ? address : nil
  }

  /// A value in which `url(…)` may only name an element of the same picture.
  private func localReference(_ value: String) -> String? {
    guard value.lowercased().contains("url") else { return value }
    return value.withLocalReferences(identifierPrefix: identifierPrefix)
  }
}

extension String {
  /// A value that is `url(#name)`, perhaps with a word behind it, with a prefix to the name.
  func withLocalReferences(identifierPrefix: String) -> String? {
    guard
      let match = wholeMatch(
        of: /\s*url\(\s*["']?#(?<name>[\w.:\-]+)["']?\s*\)(?<rest>[\w\s#%.,]*)/)
    else { return nil }
    return "url(#\(identifierPrefix)\(match.output.name))\(match.output.rest)"
  }

  /// The text without the blanks and control characters that a browser ignores in an address.
  fileprivate var withoutBlanks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
  }

  /// What stands before the first `:` in small letters, unless it is part of a path.
  fileprivate var scheme: String? {
    guard let end = firstIndex(where: { ":/?#".contains($0) }), self[end] == ":" else { return nil }
    return self[..<end].lowercased()
  }
}

extension Character {
  fileprivate var isNameCharacter: Bool {
    isLetter || isNumber || self == "-" || self == "_" || self == "." || self == ":"
  }
}
