import CDuktape

/// A JavaScript engine without any surroundings: a script in it sees no file, no clock, no network.
///
/// It is for one thread at a time.
final class ScriptEngine {
  /// What a script threw, in words.
  struct Failure: Error {
    var words: String
  }

  private let heap: OpaquePointer

  /// `nil` when there is no memory for it.
  init?() {
    guard let heap = script_open() else { return nil }
    self.heap = heap
  }

  deinit {
    script_close(heap)
  }

  /// Runs a script for what it defines.
  func evaluate(_ script: [UInt8]) throws(Failure) {
    _ = try run(nil, [script])
  }

  /// The result of a global function that gets texts, as a text.
  func call(_ function: String, _ arguments: String...) throws(Failure) -> String {
    String(surrogateBytes: try run(function, arguments.map(\.surrogateBytes)))
  }

  private func run(_ function: String?, _ texts: [[UInt8]]) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    let lengths = texts.map(\.count)
    // One buffer for all texts: pointers into it stay valid side by side.
    let bytes = Array(texts.joined(separator: [0]))
    let succeeded = bytes.withUnsafeBytes { buffer in
      var start = 0
      let pointers = lengths.map { length in
        defer { start += length + 1 }
        return buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
      }
      return perform(function, pointers, lengths, &result)
    }
    guard succeeded else { throw Failure(words: String(surrogateBytes: result)) }
    return result
  }

  private func perform(
    _ function: String?, _ texts: [UnsafePointer<CChar>?], _ lengths: [Int],
    _ result: inout [UInt8]
  ) -> Bool {
    func run(_ name: UnsafePointer<CChar>?) -> Bool {
      var call = script_call(
        name: name, texts: nil, lengths: nil, count: duk_idx_t(texts.count))
      return texts.withUnsafeBufferPointer { texts in
        lengths.withUnsafeBufferPointer { lengths in
          call.texts = texts.baseAddress
          call.lengths = lengths.baseAddress
          return script_run(heap, &call, &result) { context, text, length in
            let bytes = UnsafeRawBufferPointer(start: text, count: length)
            context?.assumingMemoryBound(to: [UInt8].self).pointee = Array(bytes)
          }
        }
      }
    }
    guard let function else { return run(nil) }
    return function.withCString { run($0) }
  }
}
