import Foundation
import Glibc

/// One end of the control connection between runner and worker.
///
/// A message is a property list behind its length, four bytes with the lowest first. The channel
/// carries nothing that a cell prints.
package struct MessageChannel<Incoming: Decodable, Outgoing: Encodable> {
  package let descriptor: Int32
  private var received = Data()

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Sends one message, whole.
  package func send(_ message: Outgoing) throws(ChannelError) {
    var bytes = Data(count: headerSize)
    do {
      let encoder = PropertyListEncoder()
      encoder.outputFormat = .binary
      bytes.append(try encoder.encode(message))
    } catch {
      throw .malformed("\(error)")
    }
    let length = UInt32(bytes.count - headerSize)
    for index in 0..<headerSize {
      bytes[index] = UInt8(truncatingIfNeeded: length >> UInt32(8 * index))
    }
    try write(bytes)
  }

  /// Waits for the next message; `nil` at the end of the connection.
  package mutating func receive() throws(ChannelError) -> Incoming? {
    while true {
      if let message = try nextMessage() { return message }
      if try !read() { return nil }
    }
  }

  /// The next message of those that have arrived whole, without waiting.
  package mutating func nextMessage() throws(ChannelError) -> Incoming? {
    guard received.count >= headerSize else { return nil }
    let length = received.prefix(headerSize).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard received.count >= headerSize + length else { return nil }
    let body = Data(received.dropFirst(headerSize).prefix(length))
    received = Data(received.dropFirst(headerSize + length))
    do {
      return try PropertyListDecoder().decode(Incoming.self, from: body)
    } catch {
      throw .malformed("\(error)")
    }
  }

  /// Reads what there is, waiting for at least one byte; `false` at the end of the connection.
  package mutating func read() throws(ChannelError) -> Bool {
    let chunk = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
      var count: Int
      repeat {
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      return count > 0 ? (count, Data(buffer.prefix(count))) : (count, Data())
    }
    if chunk.0 < 0 && errno != ECONNRESET { throw .closed(errno) }
    received.append(chunk.1)
    return chunk.0 > 0
  }

  private func write(_ bytes: Data) throws(ChannelError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .closed(errno) }
      rest = rest.dropFirst(count)
    }
  }
}

/// The bytes in front of a message that tell its length.
private let headerSize = 4

/// What can go wrong between runner and worker.
package enum ChannelError: Error, Equatable {
  /// The other end is gone; the value is the system's error number.
  case closed(Int32)
  /// A message was not what it should be.
  case malformed(String)
}
