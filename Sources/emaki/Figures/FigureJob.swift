import ArgumentParser
import CellEngine
import Foundation
import NotebookDocument

/// What `emaki figures` does with one notebook that has been run.
struct FigureJob: Sendable {
  let notebook: Notebook
  let folder: FigureFolder
  let settings: FigureSettings
  /// The labels asked for; `nil` for all.
  let only: Set<String>?
  let versions: Versions

  /// The labels of the cells whose figures are wanted.
  private var labels: Set<String> {
    let all = Set(notebook.figureLabels)
    return only.map(all.intersection) ?? all
  }

  /// Writes the figures of the cells that came to their end; those of the others stay as they are.
  func write(_ executed: ExecutedNotebook) throws -> NotebookJob.Product {
    let labels = labels
    let figures = try executed.labelledFigures(settings, labels: labels)
    try folder.write(
      figures, settings: settings, versions: versions, labels: notebook.figureLabels,
      drawn: labels.subtracting(executed.labelsNotReached))
    let leftovers = try folder.leftovers()
    if !leftovers.isEmpty {
      Console.error(
        "\(notebook.path): warning: \(folder.path) still holds figures of former runs: "
          + "\(leftovers.joined(separator: ", ")); remove those that nothing needs")
    }
    let product = NotebookJob.Product(words: "\(Self.count(figures.count)) in \(folder.path)")
    return try checked(product, figures, executed)
  }

  /// Compares the figures with those in the folder, and says what has changed.
  func check(
    _ executed: ExecutedNotebook, against manifest: FigureManifest
  ) throws -> NotebookJob.Product {
    let labels = labels.union(only ?? Set(manifest.figures.map(\.label)))
    let figures = try executed.labelledFigures(settings, labels: labels)
    let check = FigureCheck(
      folder: folder, manifest: manifest,
      differences: FileManager.default.temporaryDirectory
        .appending(path: "emaki-figures-\(UUID().uuidString.prefix(8))").path)
    let changes = try check.changes(
      in: figures, labels: labels, missing: executed.labelsNotReached)
    guard !changes.isEmpty else {
      let words = "\(Self.count(figures.count)) as in \(folder.path)"
      return try checked(NotebookJob.Product(words: words), figures, executed)
    }
    try FileOutput.writeToStandardOutput(report(changes, manifest))
    return NotebookJob.Product(
      words: "the figures are not those in \(folder.path)", code: .cellFailed)
  }

  /// Refuses to be content with a figure asked for by its label that is none.
  private func checked(
    _ product: NotebookJob.Product, _ figures: [LabelledFigure], _ executed: ExecutedNotebook
  ) throws -> NotebookJob.Product {
    guard only != nil else { return product }
    let empty = labels.subtracting(figures.map(\.label)).subtracting(executed.labelsNotReached)
    guard let label = empty.sorted().first else { return product }
    Console.error("\(notebook.path): error: the cell with the label '\(label)' shows no figure")
    return NotebookJob.Product(words: product.words, code: .cellFailed)
  }

  private func report(_ changes: [FigureChange], _ manifest: FigureManifest) -> String {
    var text = "\(notebook.path): changed against \(folder.path):\n"
    text += FigureChange.table(changes) + "\n"
    let differences = versions.differences(from: manifest.versions)
    guard !differences.isEmpty else { return text }
    text += "Other versions may be the cause:\n"
    for (name, there, here) in differences { text += "  \(name): \(there) then, \(here) now\n" }
    return text
  }

  private static func count(_ count: Int) -> String {
    "\(count) \(count == 1 ? "figure" : "figures")"
  }
}

extension Notebook {
  /// The labels of the cells that run, in order, but for those that name the code of a cell.
  var figureLabels: [String] {
    cells.filter(\.options.eval).compactMap(\.options.label)
      .filter { CrossReferences.Kind(label: $0) != .listing }
  }
}

extension ExecutedNotebook {
  /// The labels of the cells that failed, or that the run did not get to.
  fileprivate var labelsNotReached: Set<String> {
    Set(
      zip(notebook.cells, results).compactMap { cell, result in
        result.status == .succeeded ? nil : cell.options.label
      })
  }
}
