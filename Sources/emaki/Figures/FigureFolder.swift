import CellEngine
import Foundation
import NotebookDocument

/// The folder with the figures of one notebook and their manifest.
struct FigureFolder: Sendable {
  let path: String

  /// The endings of the files that the folder may hold.
  private static let endings: Set = ["png", "svg", "pdf", "jpg", "gif", "webp"]

  var manifestPath: String { path + "/figures.json" }

  /// The manifest; `nil` where there is none.
  func manifest() throws(FigureError) -> FigureManifest? {
    guard FileManager.default.fileExists(atPath: manifestPath) else { return nil }
    do {
      return try FigureManifest(json: Data(contentsOf: URL(filePath: manifestPath)))
    } catch let error as DecodingError {
      throw .badManifest(manifestPath, reason: error.words)
    } catch {
      throw .badManifest(manifestPath, reason: error.reason)
    }
  }

  /// The bytes of a file in the folder; `nil` where there is none.
  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { [UInt8]($0) }
  }

  /// Writes figures, and the manifest with them and with those that were not to be drawn anew.
  ///
  /// - Parameter labels: The labels of the notebook, in order.
  /// - Parameter drawn: Those labels whose cells were to draw their figures, and came to their end.
  func write(
    _ figures: [LabelledFigure], settings: FigureSettings, versions: Versions, labels: [String],
    drawn: Set<String>
  ) throws {
    // One that cannot be read is written anew.
    let former = try? manifest()
    // Figures that were drawn otherwise are not what the new manifest says of itself.
    let kept = former?.settings == settings ? former?.figures ?? [] : []
    let new = figures.map(\.entry)
    let entries = labels.flatMap { label in
      (drawn.contains(label) ? new : kept).filter { $0.label == label }
    }
    for file in figures.flatMap(\.files) {
      try FileOutput.write(file.bytes, to: "\(path)/\(file.name)")
    }
    let manifest = FigureManifest(figures: entries, settings: settings, versions: versions)
    try FileOutput.write(try manifest.jsonText(), to: manifestPath)
  }

  /// The pictures in the folder that its manifest does not name: those of former runs.
  func leftovers() throws -> [String] {
    let known = Set(try manifest()?.figures.flatMap(\.files) ?? [])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { name in
      let ending = name.split(separator: ".").last.map(String.init) ?? ""
      return !name.hasPrefix(".") && Self.endings.contains(ending) && !known.contains(name)
    }
  }
}

extension DecodingError {
  /// What is wrong, without the types of the program.
  fileprivate var words: String {
    switch self {
    case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has the wrong type"
    default: "it is not the JSON of a manifest"
    }
  }
}
