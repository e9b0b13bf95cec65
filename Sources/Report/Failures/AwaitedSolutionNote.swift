import NotebookDocument

/// What stands under a cell of a student's edition that cannot do its work yet.
///
/// It is no box: nothing went wrong that the reader is not about to change.
struct AwaitedSolutionNote {
  let html: HTML

  /// The note; `nil` for any other failure.
  init?(_ failure: Failure, words: Words) {
    let title = failure.kind.words(words)
    switch failure.kind {
    case .awaitsSolution:
      let message: HTML = failure.message.isEmpty ? .empty : ": \(failure.message)"
      html = "<p class=\"remark awaiting\"><strong>\(title)</strong>\(message)</p>\n"
    case .needsSolutions:
      html = "<p class=\"remark awaiting\"><strong>\(title)</strong></p>\n"
    default:
      return nil
    }
  }
}
