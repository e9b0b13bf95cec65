/// Where the front matter of a notebook stands, if there is any.
struct FrontMatterBlock: Equatable {
  /// The indices of the lines of YAML between the fences.
  var yaml: Range<Int>
  /// The index of the first line after the front matter.
  var bodyStart: Int
  /// Whether the front matter begins and never ends.
  var isUnclosed: Bool

  init(lines: [String]) {
    let none = FrontMatterBlock(yaml: 0..<0, bodyStart: 0, isUnclosed: false)
    guard let first = lines.first, Self.isFence(first) else {
      self = none
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      self = none
      isUnclosed = true
      return
    }
    self.init(yaml: 1..<end, bodyStart: end + 1, isUnclosed: false)
  }

  private init(yaml: Range<Int>, bodyStart: Int, isUnclosed: Bool) {
    self.yaml = yaml
    self.bodyStart = bodyStart
    self.isUnclosed = isUnclosed
  }

  /// Whether a line opens or closes front matter.
  static func isFence(_ line: String) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }
}
