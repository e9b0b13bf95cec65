import Subprocess
import SystemPackage

/// A program that the engine calls.
struct Tool: Sendable, Equatable {
  /// The absolute path.
  var path: String
  /// A setting of the C library's allocator, for programs that profit from one.
  var allocatorSetting: String?

  /// What a program left behind.
  struct Output: Sendable {
    var succeeded: Bool
    /// What it wrote on both streams, standard output first.
    var text: String
    var status: String
  }

  /// The longest output that is read; a compiler that says more has lost its way.
  private static let outputLimit = 16 << 20

  /// A process group of its own: Ctrl-C is for the runner, which then ends what it has started.
  private static var platformOptions: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    return options
  }

  /// Runs the program to its end.
  func run(
    _ arguments: [String], in directory: String? = nil
  ) async throws(EngineError) -> Output {
    do {
      let result = try await Subprocess.run(
        .path(FilePath(path)), arguments: Arguments(arguments),
        environment: .inherit.updating(
          allocatorSetting.map { ["GLIBC_TUNABLES": $0] } ?? [:]),
        workingDirectory: directory.map { FilePath($0) }, platformOptions: Self.platformOptions,
        output: .string(limit: Self.outputLimit), error: .string(limit: Self.outputLimit))
      return Output(
        succeeded: result.terminationStatus.isSuccess,
        text: result.standardOutput + result.standardError,
        status: "\(result.terminationStatus)")
    } catch {
      throw .toolFailed(name: path, output: "\(error)")
    }
  }
}
