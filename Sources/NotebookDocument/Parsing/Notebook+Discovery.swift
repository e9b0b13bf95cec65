import Foundation

extension Notebook {
  /// The paths of the notebooks that a command line names, each once.
  ///
  /// A folder stands for its `.md` files that begin with front matter, those with an `order` first
  /// and by it, the others by their names; hidden files and folders in it are passed over. A named
  /// file is a notebook in any case.
  ///
  /// - Throws: When a path leads nowhere, or a folder cannot be read or holds no notebook.
  package static func notebooks(in paths: [String]) throws(NotebookError) -> [String] {
    var found: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw NotebookError(file: path, problem: .fileMissing)
      }
      found += isFolder.boolValue ? try notebooks(inFolder: path) : [path]
    }
    var seen: Set<String> = []
    return found.filter { seen.insert(URL(fileURLWithPath: $0).standardizedFileURL.path).inserted }
  }

  private static func notebooks(inFolder folder: String) throws(NotebookError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw NotebookError(file: folder, problem: .folderUnreadable)
    }
    var paths: [String] = []
    for name in names.sorted() where name.hasSuffix(".md") && !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if try beginsWithFrontMatter(path) { paths.append(path) }
    }
    guard !paths.isEmpty else {
      throw NotebookError(file: folder, problem: .folderWithoutNotebooks)
    }
    return paths.map { (order(of: $0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// The place of a notebook among those of its folder, by its front matter.
  private static func order(of path: String) -> Int {
    (try? Notebook(contentsOf: path))?.frontMatter.order ?? .max
  }

  /// Whether a file would be one of a folder's notebooks.
  package static func isNotebook(_ path: String) -> Bool {
    path.hasSuffix(".md") && (try? beginsWithFrontMatter(path)) == true
  }

  private static func beginsWithFrontMatter(_ path: String) throws(NotebookError) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue else { return false }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw NotebookError(file: path, problem: .fileUnreadable)
    }
    let data = try? file.read(upToCount: 256)
    let start = NotebookText(String(decoding: data ?? Data(), as: UTF8.self))
    return start.lines.first.map(FrontMatterBlock.isFence) ?? false
  }
}
