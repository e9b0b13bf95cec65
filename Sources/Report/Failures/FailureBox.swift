import NotebookDocument

/// A failure as a box that cannot be overlooked: what happened, where, and how it came to it.
struct FailureBox {
  let failure: Failure
  let isAnnounced: Bool
  let context: ReportContext

  private var words: Words { context.words }

  var html: HTML {
    let name = isAnnounced ? "failure announced" : "failure"
    let file = context.notebook.path
    let place: HTML =
      failure.diagnostics.isEmpty
      ? failure.position.map { "<span class=place>\(context.linkedPlace(file, $0))</span>" }
        ?? .empty
      : .empty
    let mark: HTML =
      isAnnounced ? "<span class=mark>\(words.failsAsAnnounced)</span>" : .empty
    let kind = failure.kind.words(words)
    return """
      <div\(attribute: "class", name) role=group\(attribute: "aria-label", kind)>
      <p class=headline>\(isAnnounced ? .empty : Self.icon)\
      <strong>\(kind)</strong>\(mark)\(place)</p>
      \(details)</div>

      """
  }

  /// What is known of the failure beyond its kind and place.
  var details: HTML { message + diagnostics + stack }

  /// The sign beside the name of a failure.
  static let icon: HTML = """
    <svg class=icon viewBox="0 0 16 16" aria-hidden=true>\
    <path d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z"/>\
    <path class=stroke d="M8 4v5M8 11v1.5"/></svg>
    """

  private var message: HTML {
    // A compiler's message stands with its diagnostic.
    guard !failure.diagnostics.contains(where: { $0.message == failure.message }) else {
      return .empty
    }
    let excerpt =
      failure.diagnostics.isEmpty
      ? failure.position.flatMap { SourceExcerpt(at: $0, in: context)?.html } ?? .empty : .empty
    return "<p class=message>\(failure.message)</p>\n\(excerpt)"
  }

  private var diagnostics: HTML {
    DiagnosticList(failure.diagnostics, context: context).html
  }

  private var stack: HTML {
    // The place alone says as much as a stack of one call.
    guard failure.stack.count > 1 || failure.stack.first?.position != failure.position,
      !failure.stack.isEmpty
    else { return .empty }
    let frames = failure.stack.map { frame -> HTML in
      "<li><code>\(frame.function)</code> \(context.linkedPlace(frame.file, frame.position))</li>"
    }
    return "<p class=caption>\(words.stack)</p><ol class=stack>\(frames.joined())</ol>\n"
  }
}

extension Failure.Kind {
  /// The name of the failure for the reader.
  func words(_ words: Words) -> String {
    switch self {
    case .compileError: words.compileError
    case .thrownError: words.error
    case .trap(let signal): "\(words.trap) (\(signal))"
    case .stopped: words.stopped
    case .exit(let code): words.exited(code)
    case .timeout(let seconds): words.timedOut(seconds.inFewDigits)
    case .memoryLimit(let bytes): words.memoryLimit(bytes.inBytes)
    case .interrupted: words.interrupted
    case .unmetExpectation: words.unmetExpectation
    case .worker: words.workerFailure
    case .awaitsSolution: words.awaitsSolution
    case .needsSolutions(let exercises): words.needsSolutions(exercises)
    }
  }
}
