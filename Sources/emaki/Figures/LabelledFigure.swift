import CellProtocol
import Crypto
import Foundation
import NotebookDocument
import Plotting
import Report

/// A picture that a cell with a label has displayed, as files.
struct LabelledFigure: Sendable {
  /// A file of the figure.
  struct File: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  let label: String
  let name: String
  let caption: String?
  let alternativeText: String?
  /// In the formats asked for, or, for a picture that is not ours, in the one that it has.
  let files: [File]
  /// The pixels; `nil` where the picture is no PNG.
  let picture: Picture?
  private let value: DisplayedValue
  private let digest: String

  /// The figure that a cell has displayed as its `number`th, counted from 0, of `count`.
  init?(
    _ value: DisplayedValue, of cell: Cell, number: Int, count: Int, settings: FigureSettings
  ) {
    guard let label = cell.options.label else { return nil }
    self.label = label
    name = count == 1 ? label : "\(label)-\(number + 1)"
    caption = cell.options.figureCaption
    let own = value.alternativeText
    alternativeText = number == 0 ? cell.options.figureAlternativeText ?? own : own
    self.value = value
    files = Self.files(of: value, named: name, formats: settings.formats)
    guard let first = files.first else { return nil }
    let png = value.representations[FigureRequest.Format.png.type]
    picture = png.flatMap { try? Picture(png: $0) }
    digest = SHA256.hash(data: picture?.samples ?? first.bytes)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// What the manifest says about the figure.
  var entry: FigureManifest.Entry {
    let width = value.width ?? picture?.width
    let scale = width.flatMap { width -> Double? in
      guard let picture, width > 0 else { return nil }
      // The size in CSS pixels is rounded.
      return (Double(picture.width) / Double(width) * 100).rounded() / 100
    }
    return FigureManifest.Entry(
      alternativeText: alternativeText, caption: caption, files: files.map(\.name),
      height: value.height ?? picture?.height, label: label, name: name, scale: scale,
      sha256: digest, width: width)
  }

  private static func files(
    of value: DisplayedValue, named name: String, formats: [FigureRequest.Format]
  ) -> [File] {
    let asked = formats.compactMap { format in
      value.representations[format.type].map { File(name: "\(name).\(format.rawValue)", bytes: $0) }
    }
    guard asked.isEmpty else { return asked }
    if let image = value.image {
      return [File(name: "\(name).\(image.kind.fileEnding)", bytes: image.bytes)]
    }
    return value.representations[FigureRequest.Format.svg.type].map {
      [File(name: "\(name).svg", bytes: $0)]
    } ?? []
  }
}

extension ImageKind {
  /// The ending of a file's name, without the dot.
  fileprivate var fileEnding: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    case .gif: "gif"
    case .webp: "webp"
    case .svg: "svg"
    }
  }
}

extension ExecutedNotebook {
  /// The figures of those cells with a label that came to their end, in order.
  func labelledFigures(
    _ settings: FigureSettings, labels: Set<String>
  ) throws(FigureError) -> [LabelledFigure] {
    var figures: [LabelledFigure] = []
    for (cell, result) in zip(notebook.cells, results) where result.status == .succeeded {
      guard let label = cell.options.label, labels.contains(label) else { continue }
      let pictures = result.outputs.compactMap { output in
        if case .value(let value) = output, value.isPicture { value } else { nil }
      }
      figures += pictures.enumerated().compactMap { number, value in
        LabelledFigure(
          value, of: cell, number: number, count: pictures.count, settings: settings)
      }
    }
    var labels: [String: String] = [:]
    for figure in figures {
      guard let other = labels.updateValue(figure.label, forKey: figure.name) else { continue }
      throw .sameName(figure.name, labels: [other, figure.label])
    }
    return figures
  }
}
