import Foundation
import NotebookDocument

/// Looks whether all is there that a run needs.
package struct Examination: Sendable {
  /// One thing that was looked for.
  package struct Finding: Sendable, Equatable {
    /// What was looked for.
    package var subject: String
    /// What was found.
    package var detail: String
    /// What to do about it; `nil` where all is well.
    package var remedy: String?
    /// Whether notebooks cannot be run without it.
    package var isNeeded: Bool
  }

  package private(set) var findings: [Finding] = []

  /// Whether notebooks can be run.
  package var isHealthy: Bool { findings.allSatisfy { $0.remedy == nil || !$0.isNeeded } }

  /// Examines the machine.
  package static func perform() async -> Examination {
    var examination = Examination()
    let toolchain = await examination.lookAtToolchain()
    await examination.lookAtFonts()
    examination.lookAtFormulas()
    let installation = await examination.lookAtInstallation()
    examination.lookAtCache()
    if let toolchain, let installation {
      await examination.tryCompiling(toolchain, installation)
    }
    return examination
  }

  /// Examines the machine, waiting on this thread.
  package static func performNow() -> Examination {
    wait { await perform() }
  }

  mutating func note(
    _ subject: String, _ detail: String, remedy: String? = nil, isNeeded: Bool = true
  ) {
    findings.append(
      Finding(subject: subject, detail: detail, remedy: remedy, isNeeded: isNeeded))
  }

  // MARK: The toolchain

  private mutating func lookAtToolchain() async -> Toolchain? {
    do {
      let toolchain = try await Toolchain.find()
      note("Swift compiler", toolchain.version)
      lookAt(toolchain, "linker", "ld.lld", isNeeded: true)
      lookAt(toolchain, "symbolizer", "llvm-symbolizer", isNeeded: false)
      lookAt(toolchain, "demangler", "swift-demangle", isNeeded: false)
      return toolchain
    } catch {
      note("Swift compiler", "not found", remedy: "\(error)")
      return nil
    }
  }

  private mutating func lookAt(
    _ toolchain: Toolchain, _ subject: String, _ name: String, isNeeded: Bool
  ) {
    let path = "\(toolchain.programs)/\(name)"
    let exists = FileManager.default.isExecutableFile(atPath: path)
    let loss = isNeeded ? "" : "; without it failures have no line numbers"
    note(
      subject, exists ? path : "not found",
      remedy: exists ? nil : "install a whole toolchain from https://swift.org/install" + loss,
      isNeeded: isNeeded)
  }

  // MARK: Fonts

  private mutating func lookAtFonts() async {
    let family = "DejaVu Sans"
    guard let matcher = Toolchain.path(of: "fc-match") else {
      note("fonts", "fontconfig not found", remedy: "apt-get install fontconfig")
      return
    }
    let output = try? await Tool(path: matcher).run(["-f", "%{family}", family])
    let found = output?.text.trimmed ?? "none"
    note(
      "fonts", found,
      remedy: found.contains(family)
        ? nil : "apt-get install fonts-dejavu-core; figures look different without it",
      isNeeded: false)
  }

  // MARK: Emaki itself

  private mutating func lookAtInstallation() async -> Installation? {
    do {
      let installation = try Installation.find()
      note("worker", installation.worker)
      try await tryStarting(installation.worker)
      note("modules", installation.modules)
      return installation
    } catch {
      note("installation", "incomplete", remedy: "\(error)")
      return nil
    }
  }

  /// Starts the worker without an order: it says so, unless a library is missing.
  private mutating func tryStarting(_ worker: String) async throws(EngineError) {
    let output = try await Tool(path: worker).run([])
    let starts = output.text.contains("is started by emaki")
    note(
      "libraries", starts ? "BLAS, Cairo, Pango and libpng are loaded" : output.text.trimmed,
      remedy: starts
        ? nil
        : "apt-get install libopenblas0 libcairo2 libpango-1.0-0 libpangocairo-1.0-0 libpng16-16")
  }

  private mutating func lookAtCache() {
    let cache = CompileCache.standard
    do {
      try cache.makeRunFolder().remove()
      note("cache", cache.root)
    } catch {
      note("cache", cache.root, remedy: "\(error)")
    }
  }

  /// Compiles what every notebook compiles: it fails where compiler and modules do not fit.
  private mutating func tryCompiling(_ toolchain: Toolchain, _ installation: Installation) async {
    let code = Installation.libraries.map { "@_exported import \($0)\n" }.joined()
    do {
      let folder = try CompileCache.standard.makeRunFolder()
      defer { folder.remove() }
      let compiler = try CellCompiler(
        toolchain: toolchain, installation: installation, cache: .standard, folder: folder,
        notebookFolder: folder.path)
      switch await Self.compile(code, with: compiler) {
      case .success:
        note("compiling a cell", "works")
      case .failure(.rejected(let messages)):
        let first = CompilerMessages.parse(messages).first?.message ?? messages
        note("compiling a cell", first, remedy: "build Emaki again with this compiler: make")
      case .failure(.impossible(let error)):
        throw error
      }
    } catch {
      note("compiling a cell", "failed", remedy: "\(error)")
    }
  }

  private static func compile(
    _ code: String, with compiler: CellCompiler
  ) async -> Result<CompiledModule, CompilationFailure> {
    do throws(CompilationFailure) {
      return .success(try await compiler.compile(code, as: "Examination", importing: []))
    } catch {
      return .failure(error)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
