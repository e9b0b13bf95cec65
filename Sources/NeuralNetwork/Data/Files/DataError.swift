/// What can be wrong with a file of data.
public enum DataError: Error, Hashable, CustomStringConvertible {
  /// A set of images is in none of the folders where it is looked for.
  case notFound(MNIST, searched: [String])
  /// A folder holds some files of a set of images and lacks these.
  case incomplete(MNIST, folder: String, missing: [String])
  /// A file cannot be read, for a reason that the system has.
  case unreadable(path: String, reason: String)
  /// A file of images or labels, perhaps one of a known set, is damaged or another than meant.
  case invalidFile(path: String, FileFault, set: MNIST? = nil)
  /// A table has a mistake; lines and columns are counted from 1.
  ///
  /// `path` is `nil` for a table that was made from a text. A quoted field may go over several
  /// lines; a column is that of the table and not of the text.
  case invalidTable(path: String?, line: Int?, column: Int?, TableFault)

  /// The error in words: which file, what is wrong with it, and what to do.
  public var description: String {
    switch self {
    case .notFound(let set, let searched):
      "\(set.name) is in none of the folders \(searched.joined(separator: ", ")): "
        + "\(set.command) downloads it, and EMAKI_DATA names another folder"
    case .incomplete(let set, let folder, let missing):
      "\(set.name) in \(folder) lacks \(missing.joined(separator: ", ")): "
        + "\(set.command) downloads what is missing"
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason)"
    case .invalidFile(let path, let fault, let set):
      "\(path) \(fault); \(fault.remedy(in: set))"
    case .invalidTable(let path, let line, let column, let fault):
      place(path, line, column) + fault.description
    }
  }

  private func place(_ path: String?, _ line: Int?, _ column: Int?) -> String {
    let parts = [path, line.map { "line \($0)" }, column.map { "column \($0)" }]
    let known = parts.compactMap { $0 }
    return known.isEmpty ? "" : known.joined(separator: ", ") + ": "
  }
}

extension DataError {
  /// The same error, naming the set that the file belongs to.
  func concerning(_ set: MNIST) -> DataError {
    guard case .invalidFile(let path, let fault, _) = self else { return self }
    return .invalidFile(path: path, fault, set: set)
  }
}

extension MNIST {
  /// The command that downloads the set, as a reader types it.
  var command: String {
    "`emaki data \(rawValue)`"
  }
}
