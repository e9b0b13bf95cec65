import CellProtocol
import Foundation
import NotebookDocument

/// Turns return addresses into the calls that a reader of the notebook knows.
struct Symbolizer: Sendable {
  let toolchain: Toolchain
  let mapper: DiagnosticMapper

  /// A stack in the terms of the notebook.
  struct Stack {
    /// The calls in the notebook and in the source files beside it, the innermost first.
    var frames: [StackFrame] = []
    /// What the compiler noted of a trap, such as `arithmetic overflow`.
    var runtimeFailure: String?
  }

  /// The stack at return addresses.
  ///
  /// Frames of libraries and of the worker are left out. Where the toolchain has no symbolizer,
  /// there are none.
  func stack(at addresses: [CodeAddress]) async -> Stack {
    var stack = Stack()
    // Cells alone are looked up: the runtime's debug information is large and says nothing.
    let own = addresses.filter { isCell($0.file) }
    for (file, offsets) in grouped(own) {
      guard
        let output = try? await toolchain.symbolizer.run(
          ["--output-style=JSON", "--obj=\(file)"] + offsets.map { "0x" + String($0, radix: 16) }),
        let entries = try? JSONDecoder().decode([Entry].self, from: Data(output.text.utf8))
      else { continue }
      let symbols = entries.flatMap(\.symbols)
      stack.frames += symbols.compactMap(frame)
      // The compiler notes the reason of a trap as an inlined call of a function of that name.
      let note = symbols.lazy.compactMap {
        $0.functionName.wholeMatch(of: /Swift runtime failure: (.*)/)
      }
      stack.runtimeFailure = stack.runtimeFailure ?? note.first.map { String($0.1) }
    }
    stack.frames = await demangled(stack.frames)
    return stack
  }

  /// Neighbouring addresses of one file together, in their order.
  private func grouped(_ addresses: [CodeAddress]) -> [(String, [UInt64])] {
    addresses.reduce(into: []) { groups, address in
      if groups.last?.0 == address.file {
        groups[groups.count - 1].1.append(address.offset)
      } else {
        groups.append((address.file, [address.offset]))
      }
    }
  }

  private func isCell(_ path: String) -> Bool {
    (path.split(separator: "/").last ?? "").wholeMatch(of: /lib(?:Cell|Values)\d+\.so/) != nil
  }

  private func demangled(_ frames: [StackFrame]) async -> [StackFrame] {
    guard !frames.isEmpty,
      let output = try? await toolchain.demangler.run(
        ["-compact", "-simplified"] + frames.map(\.function))
    else { return frames }
    let names = output.text.split(separator: "\n").map(String.init)
    guard names.count == frames.count else { return frames }
    return zip(frames, names).map { frame, name in
      var frame = frame
      let number =
        frame.file == mapper.notebook.path ? mapper.cellNumber(at: frame.position.line) : nil
      frame.function = Self.name(of: name, cell: number)
      return frame
    }
  }

  private func frame(for symbol: Entry.Symbol) -> StackFrame? {
    guard symbol.line > 0 else { return nil }
    let notebook = mapper.notebook
    let source = symbol.fileName.split(separator: "/").last.map(String.init) ?? ""
    if let index = notebook.inlineValueIndex(ofSource: source) {
      let place = SourcePosition(line: symbol.line, column: symbol.column)
      return StackFrame(
        function: symbol.functionName, file: notebook.path,
        position: notebook.inlineValues[index].position(ofCompiled: place))
    }
    guard let file = sourceFile(of: symbol) else { return nil }
    let isNotebook = file == mapper.notebook.fileName
    let position =
      isNotebook
      ? mapper.position(line: symbol.line, column: symbol.column)
      : SourcePosition(line: symbol.line, column: max(1, symbol.column))
    return StackFrame(
      function: symbol.functionName,
      file: isNotebook ? mapper.notebook.path : file, position: position)
  }

  /// The file of a frame as the reader knows it; `nil` for files that are not the reader's.
  private func sourceFile(of symbol: Entry.Symbol) -> String? {
    let prefix = CellCompiler.compilationFolder + "/"
    let sources = mapper.notebook.frontMatter.sources
    if symbol.fileName.hasPrefix(prefix) {
      let name = String(symbol.fileName.dropFirst(prefix.count))
      return ([mapper.notebook.fileName] + sources).contains(name) ? name : nil
    }
    // A function of an earlier module that was inlined keeps its line and may lose its file, but
    // its mangled name begins with the module.
    guard symbol.fileName.hasSuffix("<compiler-generated>") else { return nil }
    if symbol.functionName.prefixMatch(of: /\$s\d+Cell\d+/) != nil {
      return mapper.cellNumber(at: symbol.line) == nil ? nil : mapper.notebook.fileName
    }
    let isOfSources = symbol.functionName.contains(NotebookCompiler.sourcesModule)
    return isOfSources && sources.count == 1 ? sources[0] : nil
  }

  private static func name(of function: String, cell: Int?) -> String {
    if function.wholeMatch(of: /Values\d+_main/) != nil { return "inline value" }
    if function.wholeMatch(of: /Cell\d+_main/) != nil { return cell.map { "cell \($0)" } ?? "cell" }
    return DiagnosticMapper.withoutModuleNames(function)
      .replacing(/\sin (?:Cell|Values)\d+$/, with: "")
      .replacing(/Values\d+_main/, with: "inline value")
      .replacing(/Cell(\d+)_main/) { "cell \($0.output.1)" }
  }

  /// One address in the symbolizer's output.
  private struct Entry: Decodable {
    struct Symbol: Decodable {
      var fileName: String
      var functionName: String
      var line: Int
      var column: Int

      enum CodingKeys: String, CodingKey {
        case fileName = "FileName"
        case functionName = "FunctionName"
        case line = "Line"
        case column = "Column"
      }
    }
    var symbols: [Symbol]

    enum CodingKeys: String, CodingKey {
      case symbols = "Symbol"
    }
  }
}
