import CZlib

/// zlib's decompressor of gzip data, from one array of bytes into another.
struct Inflater: ~Copyable {
  /// How far a decompression has come.
  enum State: Equatable {
    /// It goes on with more input, or with more room for the output.
    case running
    /// The compressed data have ended, and their checksum was right.
    case ended
    /// The compressed data are damaged, in zlib's words.
    case damaged(String)
  }

  // On the heap, because zlib keeps the address of the stream.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Prepares a decompression.
  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15: a window of 32 KB, the largest. 32: a header of gzip or zlib, told apart by themselves.
    guard emaki_inflate_init(stream, 15 + 32) == Z_OK else {
      stop("Inflater: zlib has no memory; close other programs")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Decompresses bytes of `input` into `output`, and takes what was used off both ranges.
  func inflate(
    _ input: inout [UInt8], _ available: inout Range<Int>, into output: inout [UInt8],
    _ free: inout Range<Int>
  ) -> State {
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        let source = UnsafeMutableBufferPointer(rebasing: input[available])
        let destination = UnsafeMutableBufferPointer(rebasing: output[free])
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = numericCast(source.count)
        stream.pointee.next_out = destination.baseAddress
        stream.pointee.avail_out = numericCast(destination.count)
        let code = CZlib.inflate(stream, Z_NO_FLUSH)
        available = available.upperBound - Int(stream.pointee.avail_in)..<available.upperBound
        free = free.upperBound - Int(stream.pointee.avail_out)..<free.upperBound
        return state(after: code)
      }
    }
  }

  /// Prepares for another piece of gzip data in the same file.
  func restart() {
    inflateReset(stream)
  }

  private func state(after code: CInt) -> State {
    switch code {
    // Z_BUF_ERROR is no error: there was nothing to read or no room to write.
    case Z_OK, Z_BUF_ERROR: .running
    case Z_STREAM_END: .ended
    default: .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib's code \(code)")
    }
  }
}
