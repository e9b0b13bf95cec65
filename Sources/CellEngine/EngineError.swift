/// Why a notebook cannot be run at all, apart from what its cells do.
package enum EngineError: Error, Equatable {
  /// There is no Swift compiler on the `PATH`.
  case compilerNotFound
  /// A program of the toolchain is missing, or did not do what it was asked.
  case toolFailed(name: String, output: String)
  /// A part of the installation is missing: the worker, or the modules that cells import.
  case installationIncomplete(missing: String)
  /// The modules were built by another compiler than the one that is installed now.
  case modulesOfAnotherCompiler(message: String)
  /// A source file that the front matter names is not there.
  case sourceMissing(path: String)
  /// The cache's folder cannot be written.
  case cacheUnwritable(path: String, reason: String)
  /// The worker could not be started.
  case workerNotStarted(reason: String)
}

extension EngineError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  package var description: String {
    switch self {
    case .compilerNotFound:
      "There is no Swift compiler on the PATH. Install one from https://swift.org/install, "
        + "and run `emaki doctor` to see whether all is there."
    case .toolFailed(let name, let output):
      "`\(name)` failed: \(output.isEmpty ? "it said nothing" : output)"
    case .installationIncomplete(let missing):
      "\(missing) is missing. Build again with `make`, or install with `make install`."
    case .modulesOfAnotherCompiler(let message):
      "Emaki's modules were built by another Swift compiler (\(message)). "
        + "Build Emaki again with the compiler that is installed now: `make`."
    case .sourceMissing(let path):
      "`execute: sources:` names \(path), which is not there; "
        + "write paths from the notebook's folder."
    case .cacheUnwritable(let path, let reason):
      "The cache cannot be written to \(path): \(reason). "
        + "Make room there, or choose another place with XDG_CACHE_HOME."
    case .workerNotStarted(let reason):
      "The process that runs the cells did not start: \(reason)"
    }
  }
}
