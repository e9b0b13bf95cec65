import Foundation
import Synchronization

/// The connection to a browser that is told what to do, by Chromium's DevTools protocol: messages
/// in JSON, each ended by a zero, through a socket.
final class DevToolsConnection: Sendable {
  /// What is called with the name and the parameters of an event.
  typealias Listener = @Sendable (String, JSON) -> Void

  private struct Command: Encodable {
    var id: Int
    var method: String
    var params: JSON
    var sessionId: String?
  }

  private struct Message: Decodable {
    var id: Int?
    var result: JSON?
    var error: JSON?
    var method: String?
    var params: JSON?
    var sessionId: String?
  }

  private struct State {
    var lastCommand = 0
    var waiting: [Int: CheckedContinuation<JSON, any Error>] = [:]
    var listeners: [String: Listener] = [:]
    var hasEnded = false
  }

  /// How long an answer may take: a machine may have much else to do.
  private static let patience = Duration.seconds(120)

  private let descriptor: CInt
  private let state = Mutex(State())
  private let writing = Mutex(())

  /// - Parameter descriptor: A socket, which stays open: a late message must reach nothing else.
  init(descriptor: CInt) {
    self.descriptor = descriptor
    Thread.detachNewThread { [self] in receive() }
  }

  /// Gives a command, to a page's session or to the browser itself; returns what it answers.
  func call(
    _ method: String, _ parameters: JSON = [:], session: String? = nil
  ) async throws -> JSON {
    let id = nextCommand()
    let command = Command(id: id, method: method, params: parameters, sessionId: session)
    let message = try JSONEncoder().encode(command)
    let deadline = Task {
      try await Task.sleep(for: Self.patience)
      finish(id, .failure(BrowserError.silent(method: method)))
    }
    defer { deadline.cancel() }
    do {
      return try await withCheckedThrowingContinuation { continuation in
        let hasEnded = state.withLock { state in
          if !state.hasEnded { state.waiting[id] = continuation }
          return state.hasEnded
        }
        if hasEnded { return continuation.resume(throwing: BrowserError.ended) }
        send([UInt8](message))
      }
    } catch BrowserError.refused(_, let message) {
      throw BrowserError.refused(method: method, message: message)
    }
  }

  /// Has a page's events told to a listener, or to nobody.
  func listen(to session: String, _ listener: Listener?) {
    state.withLock { $0.listeners[session] = listener }
  }

  // MARK: The socket

  private func nextCommand() -> Int {
    state.withLock { state in
      state.lastCommand += 1
      return state.lastCommand
    }
  }

  private func send(_ message: [UInt8]) {
    writing.withLock { _ in
      var rest = (message + [0])[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Foundation.send(descriptor, $0.baseAddress, $0.count, noSignal)
        }
        // A browser that is gone shows itself when its answer is missed.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private func receive() {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      var rest = buffer[..<count]
      while let end = rest.firstIndex(of: 0) {
        handle(bytes + rest[..<end])
        bytes = Data()
        rest = rest[(end + 1)...]
      }
      bytes += rest
    }
    let waiting = state.withLock { state in
      defer { state.waiting = [:] }
      state.hasEnded = true
      return state.waiting
    }
    for continuation in waiting.values { continuation.resume(throwing: BrowserError.ended) }
  }

  private func handle(_ bytes: Data) {
    guard let message = try? JSONDecoder().decode(Message.self, from: bytes) else { return }
    if let id = message.id {
      let refusal = message.error.map {
        BrowserError.refused(method: "", message: $0["message"].string ?? "")
      }
      finish(id, refusal.map(Result.failure) ?? .success(message.result ?? .null))
    } else if let method = message.method, let session = message.sessionId {
      let listener = state.withLock { $0.listeners[session] }
      listener?(method, message.params ?? .null)
    }
  }

  private func finish(_ id: Int, _ result: Result<JSON, any Error>) {
    state.withLock { $0.waiting.removeValue(forKey: id) }?.resume(with: result)
  }
}

#if canImport(Glibc)
  private let noSignal = CInt(MSG_NOSIGNAL)
#else
  private let noSignal: CInt = 0
#endif
