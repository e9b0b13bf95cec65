import Foundation
import Synchronization

/// A small web server on this machine's loopback address, for tests of downloads.
///
/// It serves files from memory, one request per connection, understands `Range: bytes=N-`, and can
/// be told to misbehave.
package final class LoopbackServer: Sendable {
  /// How a file is served.
  package enum Manner: Sendable {
    /// As it should be.
    case whole
    /// Without understanding `Range`.
    case withoutRanges
    /// The connection is cut after so many bytes of the body.
    case cut(after: Int)
    /// Nothing is ever said.
    case silent
    /// With this status and no file.
    case status(Int)
    /// The client is sent to another path.
    case redirected(to: String)
  }

  /// A request that has come.
  package struct Request: Sendable, Equatable {
    /// What was asked for, with a leading slash.
    package var path: String
    /// The value of `Range`.
    package var range: String?
  }

  private struct State {
    var files: [String: (body: [UInt8], manner: Manner)] = [:]
    var requests: [Request] = []
    /// The connections that are kept waiting.
    var silent: [CInt] = []
  }

  /// The address of the server's root, without a slash at its end.
  package let address: String
  private let listener: CInt
  private let state = Mutex(State())

  /// Begins to listen at a port of the system's choice.
  package init() throws {
    listener = socket(AF_INET, streamSocket, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let failed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, size) != 0 || listen(listener, 8) != 0
          || getsockname(listener, pointer, &size) != 0
      }
    }
    if failed { throw CocoaError(.featureUnsupported) }
    self.address = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        answer(connection)
      }
    }
  }

  /// Stops listening and ends all connections.
  package func stop() {
    shutdown(listener, CInt(SHUT_RDWR))
    close(listener)
    for connection in state.withLock({ $0.silent }) { close(connection) }
  }

  /// Serves a file at a path.
  package func serve(_ body: [UInt8], at path: String, _ manner: Manner = .whole) {
    state.withLock { $0.files[path] = (body, manner) }
  }

  /// The requests since the last time that somebody asked.
  package func takeRequests() -> [Request] {
    state.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  // MARK: Answering

  private func answer(_ connection: CInt) {
    guard let request = readRequest(connection) else {
      close(connection)
      return
    }
    let file = state.withLock { state in
      state.requests.append(request)
      return state.files[request.path]
    }
    if case .silent? = file?.manner {
      state.withLock { $0.silent.append(connection) }
      return
    }
    send(file.map { response(to: request, $0.body, $0.manner) } ?? head(404), to: connection)
    close(connection)
  }

  private func response(to request: Request, _ body: [UInt8], _ manner: Manner) -> [UInt8] {
    let range = request.range?.wholeMatch(of: /bytes=(\d+)-/).flatMap { Int($0.output.1) }
    switch (manner, range) {
    case (.silent, _): return []
    case (.status(let status), _): return head(status)
    case (.redirected(let path), _): return head(302, ["Location: \(path)"])
    case (.withoutRanges, _), (_, nil):
      return head(200, ["Content-Length: \(body.count)"]) + sent(body[...], manner)
    case (_, let start?) where start >= body.count:
      return head(416, ["Content-Range: bytes */\(body.count)"])
    case (_, let start?):
      let range = "Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)"
      return head(206, ["Content-Length: \(body.count - start)", range])
        + sent(body[start...], manner)
    }
  }

  private func sent(_ body: ArraySlice<UInt8>, _ manner: Manner) -> ArraySlice<UInt8> {
    if case .cut(let count) = manner { body.prefix(count) } else { body }
  }

  private func head(_ status: Int, _ fields: [String] = []) -> [UInt8] {
    let length = fields.contains { $0.hasPrefix("Content-Length") } ? [] : ["Content-Length: 0"]
    let lines = ["HTTP/1.1 \(status) Answer"] + fields + length + ["Connection: close", "", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  // MARK: The connection

  private func readRequest(_ connection: CInt) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !bytes.ends(with: "\r\n\r\n".utf8) {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    guard let words = lines.first?.split(separator: " "), words.count == 3 else { return nil }
    let range = lines.first { $0.lowercased().hasPrefix("range: ") }?.dropFirst(7)
    return Request(path: String(words[1]), range: range.map(String.init))
  }

  private func send(_ bytes: [UInt8], to connection: CInt) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(1 << 16))
      let count = Foundation.send(connection, piece, piece.count, noSignal)
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

extension Array<UInt8> {
  fileprivate func ends(with other: some Collection<UInt8>) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}

#if canImport(Glibc)
  private let streamSocket = CInt(SOCK_STREAM.rawValue)
  private let noSignal = CInt(MSG_NOSIGNAL)
#else
  private let streamSocket = SOCK_STREAM
  private let noSignal: CInt = 0
#endif
