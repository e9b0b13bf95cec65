import ArgumentParser
import CellEngine
import NotebookDocument
import Report

/// Runs notebooks into reports.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run notebooks and write their reports.",
    discussion: """
      Each notebook becomes one HTML file in the output folder. When a cell fails, the report is \
      written all the same, with the failure in its place, and the exit code is 1. Several \
      notebooks also get an index.html with links to their reports.

      Examples:
        emaki run notebooks/plane-regression.md
        emaki run lesson.md -o reports -P epochs=20
        emaki run notebooks --jobs 2 --timeout 60 --keep-going
        emaki run notebooks --check

      With --check nothing is written, and the exit code is 1 if the text of a report has changed.
      """)

  @OptionGroup var settings: RunSettings

  @Option(name: .shortAndLong, help: "The folder for the reports.")
  var output = "output"

  @Flag(help: "Write no report, and compare the text of each with that of the one that is there.")
  var check = false

  @OptionGroup var records: RecordFiles

  func run() throws {
    let batch = try NotebookBatch(settings, records: records)
    let places = OutputPlaces(folder: output, ending: ".html")
    try places.check(batch.notebooks)
    let index = try index(of: batch, in: places)
    // Before a long run, and not after it, is the time to learn that there is no place for it.
    if !check { try FileOutput.makeFolder(output) }
    let interruption = batch.interruption
    let work = batch.notebooks.map { notebook in
      let report = places.place(of: notebook)
      return NotebookBatch.Work(notebook: notebook) { executed in
        // Half a page differs from a whole one, which says nothing.
        if check, interruption.isRequested { return NotebookJob.Product(words: report) }
        let product = try product(HTMLReport(executed).render(), at: report)
        index?.add(executed)
        return product
      }
    }
    try batch.run(work) {
      // An index of the reports that there happened to be time for would be none.
      guard let index, !batch.interruption.isRequested else { return .success }
      let product = try product(index.page(about: batch.loaded), at: index.path)
      Console.error("\(batch.loaded.results.count) notebooks → \(product.words)")
      return product.code
    }
  }

  /// Writes a page, or compares it with what is there.
  private func product(_ page: String, at path: String) throws -> NotebookJob.Product {
    if check { return ReportCheck.product(of: page, at: path) }
    try FileOutput.write(page, to: path)
    return NotebookJob.Product(words: path)
  }

  /// The index of several reports; one alone leaves it as it is.
  private func index(of batch: NotebookBatch, in places: OutputPlaces) throws -> ReportIndex? {
    guard batch.loaded.results.count > 1 else { return nil }
    let index = ReportIndex(places)
    if let taken = batch.notebooks.first(where: { places.place(of: $0) == index.path }) {
      throw ValidationError(
        "the report of \(taken.path) would be written to \(index.path), where the index of the "
          + "notebooks belongs; give the notebook another name, or run it alone.")
    }
    return index
  }
}
