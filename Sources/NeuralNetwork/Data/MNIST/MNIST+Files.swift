extension MNIST {
  /// Returns the folder that has all files of the set.
  ///
  /// Throws ``DataError/incomplete(_:folder:missing:)`` when a folder has some of them,
  /// ``DataError/notFound(_:searched:)`` when none has any.
  package func find(
    in folder: String? = nil, of folders: DataFolders = .current
  ) throws(DataError) -> String {
    let candidates = folder.map { ["\($0)/\(rawValue)", $0] } ?? folders.candidates(for: self)
    let missing = candidates.map { candidate in
      files.filter { path(of: $0, in: candidate) == nil }.map(\.name)
    }
    if let complete = missing.firstIndex(of: []) { return candidates[complete] }
    if let partial = missing.firstIndex(where: { $0.count < files.count }) {
      throw .incomplete(self, folder: candidates[partial], missing: missing[partial])
    }
    throw .notFound(self, searched: folder.map { [$0] } ?? folders.paths)
  }

  /// The path of a file in a folder, the compressed one when both are there.
  package func path(of file: KnownFile, in folder: String) -> String? {
    ["\(folder)/\(file.name).gz", "\(folder)/\(file.name)"].first(where: OpenFile.exists)
  }
}
