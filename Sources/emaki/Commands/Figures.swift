import ArgumentParser
import CellEngine
import Foundation
import NotebookDocument

/// Writes the figures of notebooks as files for an article, or compares them.
struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run notebooks and write their figures as files.",
    discussion: """
      Each figure of a cell with a label becomes output/NOTEBOOK/LABEL.png, several figures of one \
      cell LABEL-1.png and so on. figures.json beside them says what was drawn, how, and with which \
      versions of what. Figures of cells that fail stay as they are, and the exit code is 1.

      With --only, what is not said is taken from the figures.json that is there.

      With --check nothing is written: the figures are drawn as figures.json says and compared with \
      the files, pixel by pixel. The exit code is 1 if any differs.

      Examples:
        emaki figures lesson.md --format png,pdf --theme print
        emaki figures lesson.md --only fig-loss --scale 4 -o large
        emaki figures notebooks --check
      """)

  @OptionGroup var settings: RunSettings

  @Option(name: .shortAndLong, help: "The folder for the folders of figures.")
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "png, svg, pdf, or several with commas. [default: png]", valueName: "formats"))
  var format: FigureFormats?

  @Option(help: "Pixels of a PNG per CSS pixel. [default: 2]")
  var scale: Double?

  @Option(
    help: ArgumentHelp("Draw only the figures of this label; may be repeated.", valueName: "label"))
  var only: [String] = []

  @Option(help: "The looks of figures that have none of their own. [default: as the cells ask]")
  var theme: FigureSettings.Theme?

  @Flag(help: "Write nothing, and compare the figures with those that are there.")
  var check = false

  func validate() throws {
    if let scale, !(scale >= 0.1 && scale <= 20) {
      throw ValidationError("--scale is a number from 0.1 to 20, not \(scale).")
    }
    let asksForMore = format != nil || scale != nil || theme != nil
    if check, asksForMore || !settings.parameters.parameters.isEmpty {
      throw ValidationError(
        "--check draws as figures.json says; leave out --format, --scale, --theme and -P.")
    }
  }

  func run() throws {
    let batch = try NotebookBatch(settings)
    let places = OutputPlaces(folder: output, ending: "")
    try places.check(batch.notebooks)
    let wanted = try wanted(of: batch.notebooks)
    let versions = Versions(toolchain: batch.engine.toolchain)
    // Before a long run, and not after it, is the time to learn what stands in its way.
    let work = try wanted.map { notebook in
      let folder = FigureFolder(path: places.place(of: notebook))
      return try check
        ? comparison(of: notebook, with: folder, versions)
        : drawing(of: notebook, into: folder, versions)
    }
    try batch.run(work)
  }

  /// The notebooks that have figures asked for.
  private func wanted(of notebooks: [Notebook]) throws -> [Notebook] {
    let known = notebooks.flatMap(\.figureLabels)
    for label in only where !known.contains(label) {
      throw FigureError.unknownLabel(label, known: known)
    }
    return notebooks.filter { notebook in
      let labels = notebook.figureLabels
      if labels.isEmpty { Console.error("\(notebook.path): no cell has a label; nothing to draw") }
      return only.isEmpty ? !labels.isEmpty : labels.contains { only.contains($0) }
    }
  }

  private func job(
    _ notebook: Notebook, _ folder: FigureFolder, _ settings: FigureSettings, _ versions: Versions
  ) -> FigureJob {
    FigureJob(
      notebook: notebook, folder: folder, settings: settings,
      only: only.isEmpty ? nil : Set(only), versions: versions)
  }

  private func drawing(
    of notebook: Notebook, into folder: FigureFolder, _ versions: Versions
  ) throws -> NotebookBatch.Work {
    // The figures that stay and the one drawn anew are to be described by the same settings.
    let manifest = only.isEmpty ? nil : try folder.manifest()
    let standard = manifest?.settings ?? FigureSettings()
    let asked = self.settings.parameters.values(for: notebook)
    let settings = FigureSettings(
      formats: format?.formats ?? standard.formats,
      parameters: asked.isEmpty ? standard.parameters : asked, scale: scale ?? standard.scale,
      theme: theme ?? standard.theme)
    if let manifest, manifest.settings != settings,
      manifest.figures.contains(where: { !only.contains($0.label) })
    {
      throw FigureError.otherSettings(folder.manifestPath)
    }
    try FileOutput.makeFolder(folder.path)
    let notebook = try notebook.overriding(settings)
    let job = job(notebook, folder, settings, versions)
    return NotebookBatch.Work(notebook: notebook, figures: settings.request, finish: job.write)
  }

  private func comparison(
    of notebook: Notebook, with folder: FigureFolder, _ versions: Versions
  ) throws -> NotebookBatch.Work {
    guard let manifest = try folder.manifest() else {
      throw FigureError.noManifest(folder.manifestPath)
    }
    let notebook = try notebook.overriding(manifest.settings)
    let job = job(notebook, folder, manifest.settings, versions)
    return NotebookBatch.Work(
      notebook: notebook, figures: manifest.settings.request,
      finish: { try job.check($0, against: manifest) })
  }
}

extension Notebook {
  /// The notebook with the parameters that its figures are drawn with.
  fileprivate func overriding(_ settings: FigureSettings) throws -> Notebook {
    let parameters = settings.parameters.sorted { $0.key < $1.key }
    return try overridingParameters(parameters.map { ($0.key, $0.value) })
  }
}
