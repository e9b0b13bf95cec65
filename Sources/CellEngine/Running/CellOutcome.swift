import CellProtocol
import NotebookDocument

/// What came of running one cell.
struct CellOutcome {
  var outputs: [CellOutput]
  /// How the cell failed; `nil` when it came to its end.
  var failure: Failure?
}

extension DisplayedValue {
  /// The value in a worker's bundle.
  init(_ bundle: MIMEBundle) {
    self.init(
      representations: bundle.representations.mapValues { [UInt8]($0) }, width: bundle.width,
      height: bundle.height, alternativeText: bundle.alternativeText,
      hasGeneratedText: bundle.hasGeneratedText)
  }
}
