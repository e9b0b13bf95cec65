import Foundation
import NotebookDocument
import Plotting

/// Compares the figures that a run draws with those in their folder.
struct FigureCheck {
  let folder: FigureFolder
  let manifest: FigureManifest
  /// The folder for pictures of the differences, made when there is one.
  let differences: String

  /// What differs, among the figures of some labels.
  ///
  /// - Parameter missing: Those of the labels whose cells have not come to their end.
  func changes(
    in figures: [LabelledFigure], labels: Set<String>, missing: Set<String>
  ) throws -> [FigureChange] {
    let former = manifest.figures.filter { labels.contains($0.label) }
    var changes: [FigureChange] = []
    for entry in former {
      if let figure = figures.first(where: { $0.name == entry.name }) {
        changes += try self.changes(of: figure, from: entry)
      } else {
        let reason =
          missing.contains(entry.label)
          ? "not drawn: its cell failed or was not run" : "missing: no cell draws it any more"
        changes.append(FigureChange(name: entry.name, words: reason))
      }
    }
    let known = Set(former.map(\.name))
    for figure in figures where !known.contains(figure.name) {
      for file in figure.files {
        let path = try save(file.bytes, as: file.name)
        changes.append(
          FigureChange(name: file.name, words: "new: \(folder.path) has none", picture: path))
      }
    }
    return changes
  }

  private func changes(
    of figure: LabelledFigure, from entry: FigureManifest.Entry
  ) throws -> [FigureChange] {
    let now = figure.entry
    let words = [
      Self.change("caption", entry.caption, now.caption),
      Self.change("alt text", entry.alternativeText, now.alternativeText),
      Self.change("size", entry.size, now.size),
    ].compactMap(\.self)
    let gone = entry.files.filter { !now.files.contains($0) }
    return try figure.files.compactMap(change)
      + gone.map { FigureChange(name: $0, words: "missing: it is not drawn any more") }
      + words.map { FigureChange(name: entry.name, words: $0) }
  }

  private func change(in file: LabelledFigure.File) throws -> FigureChange? {
    guard let old = folder.bytes(of: file.name) else {
      let path = try save(file.bytes, as: file.name)
      return FigureChange(
        name: file.name, words: "missing: \(folder.path) has no such file", picture: path)
    }
    guard old != file.bytes else { return nil }
    guard file.name.hasSuffix(".png") else {
      let path = try save(file.bytes, as: file.name)
      return FigureChange(name: file.name, words: "other bytes", picture: path)
    }
    return try changeOfPixels(in: file, from: old)
  }

  private func changeOfPixels(
    in file: LabelledFigure.File, from old: [UInt8]
  ) throws -> FigureChange? {
    let pictures: (old: Picture, new: Picture)
    do throws(PlottingError) {
      pictures = (try Picture(png: old), try Picture(png: file.bytes))
    } catch {
      let path = try save(file.bytes, as: file.name)
      return FigureChange(name: file.name, words: "\(error)", picture: path)
    }
    let comparison = PictureComparison(old: pictures.old, new: pictures.new)
    guard !comparison.areEqual else { return nil }
    // Three very large pictures have no room in one.
    let path = try save((try? comparison.sideBySide()) ?? file.bytes, as: file.name)
    return FigureChange(name: file.name, words: comparison.words, picture: path)
  }

  private func save(_ bytes: [UInt8], as name: String) throws(FileError) -> String {
    let path = "\(differences)/\(name)"
    try FileOutput.write(bytes, to: path)
    return path
  }

  private static func change(_ what: String, _ old: String?, _ new: String?) -> String? {
    guard old != new else { return nil }
    return "\(what): \(old.map { "“\($0)”" } ?? "none") → \(new.map { "“\($0)”" } ?? "none")"
  }
}

extension PictureComparison {
  /// What differs, in pixels and per cent.
  fileprivate var words: String {
    guard hasSameSize else { return description }
    let hundredths = (share * 10_000).rounded(.up) / 100
    return "\(differing) pixels (\(hundredths) %), by \(largest) of 255 at most"
  }
}

extension FigureManifest.Entry {
  /// The size in CSS pixels, in words.
  fileprivate var size: String? {
    guard let width, let height else { return nil }
    return "\(width) × \(height)"
  }
}
