import ArgumentParser
import NotebookDocument

/// Where the files of notebooks go: a place for each in the output folder, named like the notebook.
struct OutputPlaces {
  /// The output folder.
  let folder: String
  /// What follows on the notebook's name: `.html` for a report, nothing for a folder.
  let ending: String

  /// The place of a notebook.
  func place(of notebook: Notebook) -> String { place(of: notebook.path) }

  /// The place of the notebook that a path leads to.
  func place(of path: String) -> String { "\(folder)/\(name(of: path))" }

  /// The name of the place in its folder.
  func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    // Dots alone would lead out of the folder.
    return (name.allSatisfy { $0 == "." } ? file : name) + ending
  }

  /// Refuses notebooks of which two would go to one place.
  func check(_ notebooks: [Notebook]) throws {
    var taken: [String: String] = [:]
    for notebook in notebooks {
      let place = place(of: notebook)
      if let other = taken.updateValue(notebook.path, forKey: place) {
        throw ValidationError(
          "\(other) and \(notebook.path) would both be written to \(place); "
            + "run them apart, with different -o.")
      }
    }
  }
}
