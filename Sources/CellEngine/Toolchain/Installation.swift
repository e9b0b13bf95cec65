import Foundation

/// Where the worker and the modules that cells import lie.
///
/// Installed, they lie in folders beside `bin`; in a checkout, where the package manager builds
/// them.
package struct Installation: Sendable, Equatable {
  /// The executable that runs the cells.
  package let worker: String
  /// The folder of the Swift modules.
  package let modules: String

  /// The modules that a notebook may import without more ado.
  package static let libraries = ["CellProtocol", "Display", "NeuralNetwork", "Plotting"]
  /// The system's libraries that those modules import for themselves.
  static let systemLibraries = ["CBLAS", "CCairo", "CPNG", "CPango", "CVectorMath", "CZlib"]

  /// Finds the installation around the executable at `path`.
  package static func find(
    around path: String = executablePath
  ) throws(EngineError) -> Installation {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let installed = Installation(
      worker: folder.appending(path: "../libexec/emaki/emaki-worker").standardized.path,
      modules: folder.appending(path: "../lib/emaki/modules").standardized.path)
    let checkout = Installation(
      worker: folder.appending(path: "emaki-worker").path,
      modules: folder.appending(path: "Modules").path)
    let candidates = [checkout, installed]
    let found = candidates.first { FileManager.default.fileExists(atPath: $0.worker) } ?? checkout
    if let missing = found.firstMissingFile {
      throw .installationIncomplete(missing: missing)
    }
    return found
  }

  /// The path of the running program.
  package static var executablePath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }

  private var firstMissingFile: String? {
    let files = [worker] + Self.libraries.map { "\(modules)/\($0).swiftmodule" }
    return files.first { !FileManager.default.fileExists(atPath: $0) }
  }

  /// The text of a module map that stands for the system's libraries when cells are compiled.
  ///
  /// What the libraries declare is used inside our modules only, so a cell needs no header of
  /// theirs: reading Pango's would take longer than many a cell.
  static let emptyModuleMap = systemLibraries.map { "module \($0) [system] {}\n" }.joined()
}
