import Foundation

/// The Swift compiler and the programs around it.
package struct Toolchain: Sendable, Equatable {
  /// The compiler's own words for its version.
  package let version: String
  /// The target triple, such as `x86_64-unknown-linux-gnu`.
  package let triple: String
  /// The folder `lib/swift` of the toolchain.
  let resources: String
  /// The folder `bin` of the toolchain.
  let programs: String

  /// The compiler, whose memory lies in large pages where the system has them: it takes 6 % less
  /// time so.
  var frontend: Tool {
    Tool(path: programs + "/swift-frontend", allocatorSetting: "glibc.malloc.hugetlb=1")
  }
  var autolinkExtract: Tool { Tool(path: programs + "/swift-autolink-extract") }
  var linker: Tool { Tool(path: programs + "/ld.lld") }
  var clang: Tool { Tool(path: programs + "/clang") }
  var demangler: Tool { Tool(path: programs + "/swift-demangle") }
  var symbolizer: Tool { Tool(path: programs + "/llvm-symbolizer") }

  /// The architecture as the resource folder spells it.
  private var architecture: String { String(triple.prefix { $0 != "-" }) }
  var runtime: String { resources + "/linux" }
  var runtimeObject: String { "\(runtime)/\(architecture)/swiftrt.o" }

  /// Finds the toolchain of the `swiftc` that comes first on the `PATH`.
  package static func find() async throws(EngineError) -> Toolchain {
    guard let compiler = Self.path(of: "swiftc") else { throw .compilerNotFound }
    // The frontend beside it says the same, sooner.
    let frontend = URL(fileURLWithPath: compiler).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "swift-frontend").path
    let isThere = FileManager.default.isExecutableFile(atPath: frontend)
    let output = try await Tool(path: isThere ? frontend : compiler).run(["-print-target-info"])
    guard let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(output.text.utf8)) else {
      throw .toolFailed(name: "swiftc -print-target-info", output: output.text)
    }
    let resources = info.paths.runtimeResourcePath
    let toolchain = Toolchain(
      version: info.compilerVersion, triple: info.target.triple, resources: resources,
      programs: URL(fileURLWithPath: resources + "/../../bin").standardized.path)
    for tool in [
      toolchain.frontend, toolchain.autolinkExtract, toolchain.linker, toolchain.clang,
    ]
    where !FileManager.default.isExecutableFile(atPath: tool.path) {
      throw .toolFailed(name: tool.path, output: "it is not there")
    }
    return toolchain
  }

  /// The first executable file of a name on the `PATH`.
  package static func path(of name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// The part of `swiftc -print-target-info` that matters here.
private struct TargetInfo: Decodable {
  struct Target: Decodable {
    var triple: String
  }
  struct Paths: Decodable {
    var runtimeResourcePath: String
  }
  var compilerVersion: String
  var target: Target
  var paths: Paths
}
