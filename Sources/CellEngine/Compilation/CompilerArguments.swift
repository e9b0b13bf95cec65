/// How the compiler's frontend is called.
///
/// One call of the frontend makes one module: the driver would pass `-parse-as-library` to one of
/// its jobs, and reject top-level code.
struct CompilerArguments: Sendable {
  /// What a compilation makes of a module.
  struct Products: OptionSet {
    let rawValue: Int

    /// What other modules import.
    static let interface = Products(rawValue: 1)
    /// The machine code.
    static let object = Products(rawValue: 2)
    static let all: Products = [.interface, .object]

    /// The names of the files that are made.
    func files(of module: String) -> [String] {
      (contains(.interface) ? ["\(module).swiftmodule", "\(module).swiftsourceinfo"] : [])
        + (contains(.object) ? ["\(module).o"] : [])
    }
  }

  let toolchain: Toolchain
  /// The folder of the modules that notebooks may import.
  let modules: String
  /// The module map that stands for the system's libraries.
  let systemLibraries: String
  /// Where the compiler keeps what it made of C headers.
  let moduleCache: String

  /// What all calls have in common.
  var shared: [String] {
    let plugins = toolchain.resources + "/host/plugins"
    return [
      // Learners' top-level variables would be isolated to the main actor in Swift 6 mode.
      "-swift-version", "5", "-O", "-g", "-target", toolchain.triple,
      // What one cell calls private the next one may use.
      "-enable-testing", "-enable-private-imports", "-disable-access-control",
      "-package-name", "notebook",
      // Keeps the messages of preconditions and of indices out of range.
      "-assert-config", "Debug",
      // Without it generic code of earlier cells is many times slower.
      "-cross-module-optimization",
      // What is inlined from an earlier cell keeps its line.
      "-experimental-serialize-debug-info",
      "-enable-bare-slash-regex", "-plugin-path", plugins, "-plugin-path", plugins + "/testing",
      "-I", modules, "-Xcc", "-fmodule-map-file=\(systemLibraries)",
      "-module-cache-path", moduleCache, "-file-compilation-dir", CellCompiler.compilationFolder,
      "-no-color-diagnostics", "-diagnostic-style", "llvm",
    ]
  }

  /// The call that makes a module's products in a folder, where it also finds other modules.
  func call(
    _ input: [String], module: String, making products: Products, in folder: String
  ) -> [String] {
    let base = "\(folder)/\(module)"
    let interface = [base + ".swiftmodule", base + ".swiftsourceinfo"]
    let output =
      switch products {
      case .interface:
        [
          "-emit-module", "-experimental-skip-all-function-bodies", "-o", interface[0],
          "-emit-module-source-info-path", interface[1],
        ]
      case .object:
        ["-c", "-o", base + ".o"]
      default:
        [
          "-c", "-o", base + ".o", "-emit-module", "-emit-module-path", interface[0],
          "-emit-module-source-info-path", interface[1],
        ]
      }
    return ["-frontend"] + input + ["-module-name", module] + shared + ["-I", folder] + output
  }
}
