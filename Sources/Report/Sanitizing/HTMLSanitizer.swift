/// Lets through the HTML and SVG that can be looked at, and nothing that can act or fetch.
///
/// What comes out is well nested, has only known elements and attributes, and all of its text and
/// values are escaped anew, so that a browser reads in it what was decided upon here. Fragments may
/// follow each other: an element that one opens another may close.
package struct HTMLSanitizer {
  /// Gives the address of an image, where there is one that needs no network.
  package typealias ImageResolver = (String) -> String?

  /// What the identifiers in the fragment get in front, so that two fragments do not share one.
  let identifierPrefix: String
  let resolveImage: ImageResolver
  var openElements: [String] = []
  /// The rules of the drawing's style sheets so far.
  private(set) var rules = StyleRules()

  /// What stands between the inside of a table's cell, or of a picture, and what is around it.
  private static let cellBoundaries: Set = ["td", "th", "caption", "table", "svg"]
  /// The depth at which browsers no longer nest elements.
  private static let greatestDepth = 200

  package init(
    identifierPrefix: String = "",
    resolvingImages resolveImage: @escaping ImageResolver = { _ in nil }
  ) {
    self.identifierPrefix = identifierPrefix
    self.resolveImage = resolveImage
  }

  /// A fragment that stands for itself, with all its elements closed.
  package static func sanitize(_ fragment: String, identifierPrefix: String = "") -> HTML {
    var sanitizer = HTMLSanitizer(identifierPrefix: identifierPrefix)
    return sanitizer.filter(fragment) + sanitizer.close()
  }

  /// What is allowed of a fragment, given those before it.
  package mutating func filter(_ fragment: String) -> HTML {
    var result = ""
    for token in HTMLTokenizer.tokens(of: fragment) {
      switch token {
      case .text(let text): result += text.escapedKeepingReferences
      case .opening(let tag): open(tag, &result)
      case .closing(let name): close(name, &result)
      case .sheet(let sheet): if isInSVG { rules.add(sheet) }
      }
    }
    return HTML(verbatim: result)
  }

  /// The closing tags of what is still open.
  package mutating func close() -> HTML {
    defer { openElements = [] }
    return HTML(verbatim: openElements.reversed().map { "</\($0)>" }.joined())
  }

  private var isInSVG: Bool { openElements.contains("svg") }

  private mutating func open(_ tag: HTMLTag, _ result: inout String) {
    let elements = isInSVG ? AllowedMarkup.svgElements : AllowedMarkup.htmlElements
    guard elements.contains(tag.name), openElements.count < Self.greatestDepth else { return }
    closeImplied(by: tag.name, &result)
    guard canStandHere(tag.name), let attributes = attributes(of: tag) else { return }
    result += "<\(tag.name)\(attributes.source)"
    if isInSVG, tag.isSelfClosing {
      result += "/>"
      return
    }
    result += ">"
    if !AllowedMarkup.voidElements.contains(tag.name) { openElements.append(tag.name) }
  }

  private mutating func close(_ name: String, _ result: inout String) {
    let boundaries: Set<String> =
      AllowedMarkup.tableParts.contains(name) || name == "table"
      ? ["table", "svg"] : Self.cellBoundaries
    closeThrough([name], stoppingAt: boundaries, &result)
  }

  /// Closes the innermost of some elements and all in it, unless a boundary stands between.
  private mutating func closeThrough(
    _ names: Set<String>, stoppingAt boundaries: Set<String>, _ result: inout String
  ) {
    for index in openElements.indices.reversed() {
      if names.contains(openElements[index]) {
        result += openElements[index...].reversed().map { "</\($0)>" }.joined()
        openElements.removeSubrange(index...)
        if !isInSVG { rules = StyleRules() }
        return
      }
      if boundaries.contains(openElements[index]) { return }
    }
  }

  /// Closes what a browser closes when an element begins: the nesting here is the one there.
  private mutating func closeImplied(by name: String, _ result: inout String) {
    let cell = Self.cellBoundaries
    switch name {
    case _ where isInSVG: return
    case "li": closeThrough(["li"], stoppingAt: cell.union(["ul", "ol"]), &result)
    case "dt", "dd": closeThrough(["dt", "dd"], stoppingAt: cell.union(["dl"]), &result)
    case "td", "th": closeThrough(["td", "th"], stoppingAt: ["tr", "table"], &result)
    case "tr":
      closeThrough(["tr", "caption", "colgroup"], stoppingAt: ["table"], &result)
    case "thead", "tbody", "tfoot", "colgroup", "caption":
      closeThrough(
        ["thead", "tbody", "tfoot", "caption", "colgroup"], stoppingAt: ["table"], &result)
    case "a": closeThrough(["a"], stoppingAt: cell, &result)
    default: break
    }
    if AllowedMarkup.closesParagraph.contains(name) {
      closeThrough(["p"], stoppingAt: cell, &result)
    }
    if AllowedMarkup.headings.contains(name), let last = openElements.last {
      if AllowedMarkup.headings.contains(last) { closeThrough([last], stoppingAt: [], &result) }
    }
  }

  private func canStandHere(_ name: String) -> Bool {
    if AllowedMarkup.tableParts.contains(name) { return openElements.contains("table") }
    guard name == "table", let last = openElements.last else { return true }
    return last != "table"
      && (!AllowedMarkup.tableParts.contains(last) || last == "td" || last == "th")
  }
}
