import NotebookDocument
import Plotting
import Report
import Synchronization

/// Collects what the index of several reports says about each, while they are written.
final class ReportIndex: Sendable {
  private let places: OutputPlaces
  private let entries = Mutex<[String: NotebookIndex.Entry]>([:])

  /// The largest width and height of a thumbnail, in pixels.
  private static let thumbnailSide = 320

  init(_ places: OutputPlaces) {
    self.places = places
  }

  /// The path of the index.
  var path: String { places.folder + "/index.html" }

  /// Notes a report that has been written.
  func add(_ executed: ExecutedNotebook) {
    let path = executed.notebook.path
    let entry = NotebookIndex.Entry(
      executed, report: places.name(of: path), thumbnail: Self.thumbnail(of: executed))
    entries.withLock { $0[path] = entry }
  }

  /// The page about all notebooks of a command, in its order.
  func page(about loaded: LoadedNotebooks) -> String {
    let entries = entries.withLock { $0 }
    let listed = loaded.results.map { path, result in
      switch result {
      case .success(let notebook):
        entries[path]
          ?? NotebookIndex.Entry(
            ExecutedNotebook(notebook: notebook, results: []), report: nil, thumbnail: nil)
      case .failure(let mistakes):
        NotebookIndex.Entry(mistakes.first)
      }
    }
    return NotebookIndex(listed).render()
  }

  /// The first picture of a report, and its variant for dark pages, small.
  private static func thumbnail(of executed: ExecutedNotebook) -> DisplayedValue? {
    guard var picture = executed.firstPicture else { return nil }
    picture.representations = picture.representations.compactMapValues { bytes in
      // A picture that cannot be read has no thumbnail; the report shows whatever it is.
      try? Picture(png: bytes).thumbnail(side: thumbnailSide)
    }
    return picture.representations["image/png"] == nil ? nil : picture
  }
}
