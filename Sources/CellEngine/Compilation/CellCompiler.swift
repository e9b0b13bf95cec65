import Foundation

/// Compiles modules for one run, or takes them from the cache.
struct CellCompiler: Sendable {
  let toolchain: Toolchain
  let cache: CompileCache
  let folder: RunFolder
  /// The folder of the notebook, by which source files are named.
  let notebookFolder: String
  private let arguments: CompilerArguments
  /// What tells one state of compiler and libraries from another.
  private let fingerprint: String

  /// Prepares a compiler for a run in a folder of its own.
  init(
    toolchain: Toolchain, installation: Installation, cache: CompileCache, folder: RunFolder,
    notebookFolder: String
  ) throws(EngineError) {
    self.toolchain = toolchain
    self.cache = cache
    self.folder = folder
    self.notebookFolder = notebookFolder
    arguments = CompilerArguments(
      toolchain: toolchain, modules: installation.modules,
      systemLibraries: try cache.emptyModuleMap(), moduleCache: cache.moduleCache)
    fingerprint = CompileCache.key(
      of: [toolchain.version] + arguments.shared
        + Installation.libraries.map { Self.contents("\(installation.modules)/\($0).swiftmodule") })
  }

  private static func contents(_ path: String) -> String {
    (FileManager.default.contents(atPath: path) ?? Data()).base64EncodedString()
  }

  // MARK: Compiling

  /// Compiles the code of a cell or of the root on top of the modules that it imports.
  func compile(
    _ code: String, as name: String, importing parents: [CompiledModule]
  ) async throws(CompilationFailure) -> CompiledModule {
    let key = key(of: code, as: name, importing: parents)
    if let module = cached(name, key: key) { return module }
    return try await compile(code, as: name, key: key, making: .all)
  }

  /// Makes the module that later cells import, and leaves its object for later.
  ///
  /// Only for code that declares nothing but variables: the bodies of functions and types belong
  /// into the module, so that later cells can be optimised with them.
  func compileInterface(
    of code: String, as name: String, importing parents: [CompiledModule]
  ) async throws(CompilationFailure) -> CompiledModule {
    let key = key(of: code, as: name, importing: parents)
    if let module = cached(name, key: key) { return module }
    return try await compile(code, as: name, key: key, making: [.interface])
  }

  /// Makes the object of a module whose interface is there.
  func compileObject(
    of module: CompiledModule, from code: String
  ) async throws(CompilationFailure) -> CompiledModule {
    if module.library != nil { return module }
    return try await compile(code, as: module.name, key: module.key, making: [.object])
  }

  /// Compiles source files beside the notebook into one module.
  func compile(
    sources paths: [String], as name: String
  ) async throws(CompilationFailure) -> CompiledModule {
    let contents = paths.map { Self.contents("\(notebookFolder)/\($0)") }
    let key = CompileCache.key(of: [fingerprint, name] + paths + contents)
    if let module = cached(name, key: key) { return module }
    return try await compile(
      paths + ["-parse-as-library", "-wmo"], as: name, key: key, making: .all,
      in: notebookFolder)
  }

  private func key(
    of code: String, as name: String, importing parents: [CompiledModule]
  ) -> String {
    CompileCache.key(of: [fingerprint, name, code] + parents.map(\.key))
  }

  private func compile(
    _ code: String, as name: String, key: String, making products: CompilerArguments.Products
  ) async throws(CompilationFailure) -> CompiledModule {
    let source: String
    do {
      source = try cache.keepSource(code, of: key)
    } catch {
      throw .impossible(error)
    }
    return try await compile(
      [source, "-entry-point-function-name", "\(name)_main"], as: name, key: key,
      making: products, in: folder.path)
  }

  private func compile(
    _ input: [String], as name: String, key: String,
    making products: CompilerArguments.Products, in directory: String
  ) async throws(CompilationFailure) -> CompiledModule {
    // Files of the cache may stand here from an earlier attempt: never write into them.
    for file in products.files(of: name) { unlink("\(folder.path)/\(file)") }
    let call = arguments.call(input, module: name, making: products, in: folder.path)
    let output: Tool.Output
    do {
      output = try await toolchain.frontend.run(call, in: directory)
    } catch {
      throw .impossible(error)
    }
    guard output.succeeded else {
      if output.text.contains("No space left on device") {
        throw .impossible(.cacheUnwritable(path: cache.root, reason: "no space left on device"))
      }
      throw .rejected(
        messages: output.text.isEmpty ? "<unknown>:0: error: \(output.status)" : output.text)
    }
    return CompiledModule(name: name, key: key, messages: output.text)
  }

  /// The folder that debug information names, the same for every run and machine.
  static let compilationFolder = "/notebook"

  // MARK: Linking

  /// Links a cell's module and keeps it.
  ///
  /// Whatever a cell needs has been loaded into the worker before it, so nothing is looked for.
  /// - Returns: the path of the shared object.
  func link(_ module: CompiledModule) async throws(EngineError) -> String {
    if let library = module.library { return library }
    try await succeed(
      toolchain.linker,
      [
        "-shared", "--eh-frame-hdr", "--threads=1", "-o", "lib\(module.name).so",
        "\(module.name).o", toolchain.runtimeObject,
      ])
    return try keep(module)
  }

  /// Links a module that imports libraries, so that they are loaded with it.
  ///
  /// - Parameter others: Modules whose objects it is to carry.
  /// - Returns: the path of the shared object.
  func link(
    _ module: CompiledModule, withItsImportsAnd others: [CompiledModule]
  ) async throws(EngineError) -> String {
    if let library = module.library { return library }
    let objects = ([module] + others).map { "\($0.name).o" }
    let libraries = "\(module.name).autolink"
    try await succeed(toolchain.autolinkExtract, objects + ["-o", libraries])
    try await succeed(
      toolchain.clang,
      ["-shared", "-fuse-ld=lld", "-o", "lib\(module.name).so"] + objects + [
        toolchain.runtimeObject, "-L\(toolchain.runtime)", "-Wl,-rpath,\(toolchain.runtime)",
        "-Wl,--no-as-needed", "@\(libraries)",
      ])
    return try keep(module)
  }

  private func succeed(_ tool: Tool, _ arguments: [String]) async throws(EngineError) {
    let output = try await tool.run(arguments, in: folder.path)
    guard output.succeeded else { throw .toolFailed(name: tool.path, output: output.text) }
  }

  // MARK: The cache

  private static func artifacts(of name: String) -> [String] {
    CompilerArguments.Products.all.files(of: name) + ["\(name).messages", "lib\(name).so"]
  }

  /// Takes a module from the cache into the run's folder.
  private func cached(_ name: String, key: String) -> CompiledModule? {
    guard cache.fetch(Self.artifacts(of: name), of: key, into: folder) else { return nil }
    let path = "\(folder.path)/\(name).messages"
    let messages = FileManager.default.contents(atPath: path) ?? Data()
    return CompiledModule(
      name: name, key: key, messages: String(decoding: messages, as: UTF8.self),
      library: "\(folder.path)/lib\(name).so")
  }

  /// Keeps a linked module in the cache; returns the path of its shared object.
  private func keep(_ module: CompiledModule) throws(EngineError) -> String {
    let messages = "\(folder.path)/\(module.name).messages"
    unlink(messages)
    do {
      try Data(module.messages.utf8).write(to: URL(fileURLWithPath: messages))
    } catch {
      throw .cacheUnwritable(path: folder.path, reason: error.reason)
    }
    try cache.store(Self.artifacts(of: module.name), as: module.key, from: folder)
    return "\(folder.path)/lib\(module.name).so"
  }
}
