import Foundation
import Glibc
import NotebookDocument

/// Where a worker's standard output and standard error arrive, in the order of their writing.
///
/// Both streams are datagram sockets connected to one receiving socket, so the kernel keeps one
/// queue for them, and the sender's address tells them apart. This holds for whatever writes to
/// descriptors 1 and 2: stdio, system calls, and the worker's child processes.
final class OutputSocket {
  /// The end that is read.
  let receiver: Int32
  /// The end that becomes the worker's descriptor 1.
  let standardOutput: Int32
  /// The end that becomes the worker's descriptor 2.
  let standardError: Int32

  private let addresses: [StandardStream: [UInt8]]
  private var buffer = [UInt8](repeating: 0, count: largestDatagram)

  /// A datagram is cut here; what a cell may print in all is less.
  private static let largestDatagram = 2 << 20

  init() throws(EngineError) {
    receiver = try Self.makeSocket()
    standardOutput = try Self.makeSocket()
    standardError = try Self.makeSocket()
    addresses = [
      .standardOutput: Self.address(of: standardOutput),
      .standardError: Self.address(of: standardError),
    ]
    for sender in [standardOutput, standardError] {
      // A single write may be as large as the buffer, and the system has a limit of its own.
      var size = Self.largestDatagram * 2
      setsockopt(sender, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
      try Self.connect(sender, to: Self.address(of: receiver))
    }
  }

  deinit {
    for descriptor in [receiver, standardOutput, standardError] { close(descriptor) }
  }

  /// The next piece of output that has arrived, or `nil` when there is none now.
  func receive() -> (bytes: ArraySlice<UInt8>, stream: StandardStream)? {
    while true {
      var sender = sockaddr_un()
      var length = socklen_t(MemoryLayout<sockaddr_un>.size)
      let count = withUnsafeMutablePointer(to: &sender) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          recvfrom(receiver, &buffer, buffer.count, Int32(MSG_DONTWAIT), address, &length)
        }
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      let address = withUnsafeBytes(of: &sender) { Array($0.prefix(Int(length))) }
      // Anyone on the machine may send to the socket; only the worker is listened to.
      guard let stream = addresses.first(where: { $0.value == address })?.key else { continue }
      return (buffer[..<count], stream)
    }
  }

  // MARK: Sockets

  /// Makes a socket with an address that the kernel chooses.
  private static func makeSocket() throws(EngineError) -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw failure("socket") }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sa_family_t>.size))
      }
    }
    guard bound == 0 else { throw failure("bind") }
    return descriptor
  }

  private static func address(of descriptor: Int32) -> [UInt8] {
    var address = sockaddr_un()
    var length = socklen_t(MemoryLayout<sockaddr_un>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &length)
      }
    }
    return withUnsafeBytes(of: &address) { Array($0.prefix(Int(length))) }
  }

  private static func connect(_ descriptor: Int32, to address: [UInt8]) throws(EngineError) {
    let connected = address.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        Glibc.connect(descriptor, $0.baseAddress, socklen_t(address.count))
      }
    }
    guard connected == 0 else { throw failure("connect") }
  }

  private static func failure(_ call: String) -> EngineError {
    .workerNotStarted(reason: "\(call): \(String(cString: strerror(errno)))")
  }
}
