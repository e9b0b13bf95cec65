extension BrowserPage {
  /// The fonts of the machine, and not of the page, in which characters of some elements are shown.
  package func systemFonts(of selector: String) async throws -> Set<String> {
    try await call("DOM.enable")
    try await call("CSS.enable")
    let root = try await call("DOM.getDocument")["root"]["nodeId"]
    let found = try await call(
      "DOM.querySelectorAll", ["nodeId": root, "selector": .string(selector)])
    guard !found["nodeIds"].array.isEmpty else { throw BrowserError.noElement(selector: selector) }
    var names: Set<String> = []
    for node in found["nodeIds"].array {
      let answer = try await call("CSS.getPlatformFontsForNode", ["nodeId": node])
      for font in answer["fonts"].array where font["isCustomFont"] != true {
        names.insert(font["familyName"].string ?? "a font without a name")
      }
    }
    return names
  }
}
