import ArgumentParser
import CellEngine
import NotebookDocument
import Synchronization

/// Gathers what becomes of the notebooks of a command, and writes it for other programs.
///
/// The files are written before the run as well: then it is known that they can be, and there is
/// one whatever happens.
final class RunRecorder: RunObserver {
  private struct State {
    var measurements: [String: [Int: CellMeasurement]] = [:]
    var records: [String: NotebookRecord] = [:]
  }

  private let loaded: LoadedNotebooks
  private let versions: Versions
  private let files: RecordFiles
  private let state = Mutex(State())

  /// Prepares the records of notebooks, with the mistakes of those that could not be read.
  init(_ loaded: LoadedNotebooks, files: RecordFiles, versions: Versions) {
    self.loaded = loaded
    self.files = files
    self.versions = versions
    state.withLock { state in
      for (path, result) in loaded.results {
        guard case .failure(let mistakes) = result else { continue }
        var record = NotebookRecord(path: path, status: .wrong)
        record.diagnostics = mistakes.all.map { DiagnosticRecord($0) }
        state.records[path] = record
      }
    }
  }

  // MARK: The run

  func cellBegins(_ cell: Cell, of notebook: Notebook) {}

  func cellEnds(
    _ cell: Cell, of notebook: Notebook, result: CellResult, measured: CellMeasurement
  ) {
    state.withLock { $0.measurements[notebook.path, default: [:]][cell.number] = measured }
  }

  func valueFails(_ value: InlineValue, of notebook: Notebook, failure: Failure) {}

  /// Notes that a notebook has been run.
  func ends(_ executed: ExecutedNotebook, wasInterrupted: Bool, after time: Duration) {
    let path = executed.notebook.path
    state.withLock { state in
      state.records[path] = NotebookRecord(
        executed, wasInterrupted: wasInterrupted, seconds: time / .seconds(1),
        measurements: state.measurements[path] ?? [:])
    }
  }

  /// Notes that nothing of a notebook could be run, or its report not be written.
  func fails(_ notebook: Notebook, because error: any Error) {
    let diagnostic = DiagnosticRecord(Diagnostic(.error, "\(error)", file: notebook.path))
    state.withLock { state in
      state.records[
        notebook.path, default: NotebookRecord(path: notebook.path, status: .wrong)
      ].diagnostics.append(diagnostic)
      state.records[notebook.path]?.status = .wrong
    }
  }

  // MARK: The files

  /// Writes what is known so far.
  func write() throws(FileError) {
    let records = state.withLock { $0.records }
    try files.write(
      RunRecord(
        notebooks: loaded.results.map { path, _ in
          records[path] ?? NotebookRecord(path: path, status: .notRun)
        },
        versions: versions))
  }
}

/// The files that a user wants records in.
struct RecordFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp("Also write what became of each cell as JSON.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var json: String?

  @Option(
    help: ArgumentHelp("Also write what became of each cell as JUnit XML.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  var isEmpty: Bool { json == nil && junit == nil }

  /// Writes each whole or not at all.
  func write(_ record: RunRecord) throws(FileError) {
    if let json {
      do {
        try FileOutput.write(try record.jsonText(), to: json)
      } catch let error as FileError {
        throw error
      } catch {
        throw FileError(path: json, reason: "\(error)")
      }
    }
    if let junit { try FileOutput.write(JUnitDocument(record).text, to: junit) }
  }
}

/// Several observers of one run.
struct RunObservers: RunObserver {
  var all: [any RunObserver]

  func cellBegins(_ cell: Cell, of notebook: Notebook) {
    for observer in all { observer.cellBegins(cell, of: notebook) }
  }

  func cellEnds(
    _ cell: Cell, of notebook: Notebook, result: CellResult, measured: CellMeasurement
  ) {
    for observer in all {
      observer.cellEnds(cell, of: notebook, result: result, measured: measured)
    }
  }

  func valueFails(_ value: InlineValue, of notebook: Notebook, failure: Failure) {
    for observer in all { observer.valueFails(value, of: notebook, failure: failure) }
  }
}
