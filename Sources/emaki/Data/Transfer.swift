import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One file on its way from a web server, from where an earlier attempt ended.
final class Transfer: NSObject, URLSessionDataDelegate {
  private struct State {
    var received = 0
    var total: Int?
    var failure: (any Error)?
    /// Whether what comes belongs to the file.
    var accepts = false
  }

  private let url: URL
  private let part: PartialFile
  private let timeout: Int
  private let progress: @Sendable (_ received: Int, _ total: Int?) -> Void
  private let state = Mutex(State())
  private let hasEnded = DispatchSemaphore(value: 0)

  init(
    _ url: URL, into part: PartialFile, timeout: Int,
    progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
  ) {
    self.url = url
    self.part = part
    self.timeout = timeout
    self.progress = progress
  }

  /// Waits until the file has come.
  func run() throws {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Double(timeout)
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    let begun = part.count
    state.withLock { $0.received = begun }
    var request = URLRequest(url: url)
    // The bytes as they are: half of a re-encoded file could not be completed.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if begun > 0 { request.setValue("bytes=\(begun)-", forHTTPHeaderField: "Range") }
    session.dataTask(with: request).resume()
    hasEnded.wait()
    let state = state.withLock { $0 }
    if let failure = state.failure { throw failure }
    // The session may take a connection that was closed early for the end of the file.
    if state.accepts, let total = state.total, state.received < total {
      throw DownloadError.noConnection(
        url, reason: "the connection was closed", kept: state.received)
    }
  }

  // MARK: What the session says

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    state.withLock { begin(&$0, response) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    state.withLock { state in
      guard state.accepts else { return }
      do {
        try part.append(data)
        state.received += data.count
        progress(state.received, state.total)
      } catch {
        state.failure = error
        state.accepts = false
        dataTask.cancel()
      }
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    state.withLock { state in
      guard let error, state.failure == nil else { return }
      state.failure = DownloadError.noConnection(
        url, reason: reason(for: error), kept: state.received)
    }
    hasEnded.signal()
  }

  // MARK: What that means

  /// Decides what to do with an answer by its status.
  private func begin(_ state: inout State, _ response: URLResponse) {
    guard let response = response as? HTTPURLResponse else { return }
    do {
      switch response.statusCode {
      case 206 where response.rangeStart == state.received:
        state.total = response.rangeTotal
        state.accepts = true
      case 200, 206:
        // The whole file, or a part that nobody asked for.
        try part.empty()
        state.received = 0
        state.total = response.contentLength
        state.accepts = response.statusCode == 200
        if !state.accepts { state.failure = DownloadError.refused(url, status: 206) }
      case 416 where state.received > 0:
        // There is nothing after what is here already: it is the whole file, or another one.
        break
      default:
        state.failure = DownloadError.refused(url, status: response.statusCode)
      }
    } catch {
      state.failure = error
    }
  }

  private func reason(for error: any Error) -> String {
    let host = url.host() ?? url.absoluteString
    return switch (error as? URLError)?.code {
    case .cannotFindHost?, .dnsLookupFailed?: "the host \(host) is not known, or not from here"
    case .cannotConnectToHost?: "the host \(host) does not answer"
    case .timedOut?: "the host \(host) has sent nothing for \(timeout) s"
    case .networkConnectionLost?: "the connection was lost"
    default: error.localizedDescription
    }
  }
}

extension HTTPURLResponse {
  /// The length of the body, when the server tells it.
  fileprivate var contentLength: Int? {
    expectedContentLength >= 0 ? Int(expectedContentLength) : nil
  }

  /// The place of the first byte of a part, from `bytes 100-199/200`.
  fileprivate var rangeStart: Int? {
    range.flatMap { Int($0.start) }
  }

  /// The length of the whole file that this is a part of.
  fileprivate var rangeTotal: Int? {
    range.flatMap { Int($0.total) }
  }

  private var range: (start: Substring, total: Substring)? {
    value(forHTTPHeaderField: "Content-Range")?
      .wholeMatch(of: /bytes (\d+)-\d+\/(\d+|\*)/)
      .map { ($0.output.1, $0.output.2) }
  }
}
