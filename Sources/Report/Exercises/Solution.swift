import NotebookDocument

/// What stands around a solution: all readers unfold it, to teachers it is open.
struct Solution {
  /// The number of the exercise, if there is one.
  let exercise: String?
  let context: ReportContext
  /// Whether it has to be seen, since something in it failed.
  var isOpen = false

  private var isForTeachers: Bool { context.notebook.edition == .teacher }

  private var title: String {
    let words = context.words.prose
    return words.solution(exercise.map { words.label(.exercise, $0) })
  }

  /// The opening tag and the headline.
  func opening(identifier: String? = nil) -> HTML {
    guard isForTeachers else {
      let open: HTML = isOpen ? " open" : .empty
      return """
        <details class=solution\(attribute: "id", identifier)\(open)><summary>\(title)</summary>

        """
    }
    return """
      <section class=solution\(attribute: "id", identifier)>
      <p class=headline>\(title)</p>

      """
  }

  var closing: HTML { isForTeachers ? "</section>\n" : "</details>\n" }
}
