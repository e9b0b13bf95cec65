/// The folders in which sets of data are looked for, one after the other.
///
/// The first is `$EMAKI_DATA`, or without it `$XDG_DATA_HOME/emaki`, which is
/// `~/.local/share/emaki` when that variable is not set either. Then come the folders `emaki` in
/// each of `$XDG_DATA_DIRS`, by default `/usr/local/share` and `/usr/share`.
///
/// A set lies in a sub-folder of its name, `mnist` or `fashion-mnist`. The files of MNIST may also
/// lie directly in `$EMAKI_DATA`. Nothing in this library downloads: `emaki data mnist` does.
///
/// Source: XDG Base Directory Specification 0.8, by which a path that is not absolute is passed
/// over; `EMAKI_DATA` may be one.
public struct DataFolders: Sendable, Hashable {
  /// The folders, in the order in which they are searched.
  public let paths: [String]
  /// The folder into which `emaki data` puts what it downloads: the first, unless nothing names a
  /// folder of the user's.
  package let home: String?
  private let isOverridden: Bool

  /// Finds the folders by the variables of an environment.
  public init(environment: [String: String]) {
    let overriding = environment["EMAKI_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    let standard = environment["HOME"].flatMap(absolute).map { $0 + "/.local/share" }
    let dataHome = environment["XDG_DATA_HOME"].flatMap(absolute) ?? standard
    let variable = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 }
    let shared = (variable ?? "/usr/local/share:/usr/share").split(separator: ":")
    home = overriding.map(withoutSlash) ?? dataHome.map { withoutSlash($0) + "/emaki" }
    isOverridden = overriding != nil
    paths =
      (home.map { [$0] } ?? [])
      + shared.compactMap { absolute(String($0)) }.map { withoutSlash($0) + "/emaki" }
  }

  /// The folders by the environment of this process.
  public static var current: DataFolders {
    var environment: [String: String] = [:]
    for name in ["EMAKI_DATA", "XDG_DATA_HOME", "XDG_DATA_DIRS", "HOME"] {
      environment[name] = environmentVariable(name)
    }
    return DataFolders(environment: environment)
  }

  /// The folders that may hold the files of a set, in the order in which they are searched.
  package func candidates(for set: MNIST) -> [String] {
    paths.enumerated().flatMap { index, path in
      let isSetItself = index == 0 && isOverridden && set == .digits
      return ["\(path)/\(set.rawValue)"] + (isSetItself ? [path] : [])
    }
  }
}

private func absolute(_ path: String) -> String? {
  path.hasPrefix("/") ? path : nil
}

private func withoutSlash(_ path: String) -> String {
  path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
}
