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
    // One buffer for all texts: pointers into it stay valid side by side.
    let bytes = Array(texts.joined())
    let answer = bytes.withUnsafeBytes { buffer in
      var start = 0
      let pointers = texts.map { text in
        defer { start += text.count }
        return buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
      }
      return perform(function, pointers, texts.map(\.count))
    }
    guard answer.succeeded else { throw Failure(words: String(surrogateBytes: answer.bytes)) }
    return answer.bytes
  }

  private typealias Answer = (succeeded: Bool, bytes: [UInt8])

  private func perform(
    _ function: String?, _ texts: [UnsafePointer<CChar>?], _ lengths: [Int]
  ) -> Answer {
    texts.withUnsafeBufferPointer { texts in
      lengths.withUnsafeBufferPointer { lengths in
        var call = script_call(
          name: nil, texts: texts.baseAddress, lengths: lengths.baseAddress,
          count: duk_idx_t(texts.count))
        guard let function else { return perform(call) }
        return function.withCString { name in
          call.name = name
          return perform(call)
        }
      }
    }
  }

  private func perform(_ call: script_call) -> Answer {
    var bytes: [UInt8] = []
    // A pointer to the array itself, where `&bytes` would be one to its elements.
    let succeeded = withUnsafeMutablePointer(to: &bytes) { bytes in
      withUnsafePointer(to: call) { call in
        script_run(heap, call, bytes) { bytes, text, length in
          let answer = UnsafeRawBufferPointer(start: text, count: length)
          bytes?.assumingMemoryBound(to: [UInt8].self).pointee = Array(answer)
        }
      }
    }
    return (succeeded, bytes)
  }
}
