import NotebookDocument

/// The frame around an exercise, with its headline.
struct Exercise {
  let number: String
  let name: String?
  /// Whether the exercise began elsewhere.
  var isContinued = false

  /// The headline, such as `Exercise 2: Sums`.
  func title(_ words: Words) -> String {
    let label = words.prose.label(.exercise, number)
    let name = name.flatMap { $0.isEmpty || $0 == number ? nil : $0 }
    let title = [label, name].compactMap(\.self).joined(separator: words.prose.headlineGap)
    return isContinued ? title + words.prose.continued : title
  }

  /// The opening tag, the headline and a place for every label of the exercise.
  func opening(labels: [String], words: Words) -> HTML {
    let title = title(words)
    let anchors = labels.dropFirst().map { "<span\(attribute: "id", $0)></span>" as HTML }
    return """
      <section class=exercise\(attribute: "id", labels.first)>
      <p class=headline>\(title)</p>\(anchors.joined())

      """
  }
}
