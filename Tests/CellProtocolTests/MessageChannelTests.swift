import CellProtocol
import Foundation
import Glibc
import Testing

@Suite struct MessageChannelTests {
  private typealias Runner = MessageChannel<WorkerEvent, WorkerCommand>
  private typealias Worker = MessageChannel<WorkerCommand, WorkerEvent>

  private func pair() throws -> (Runner, Worker) {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    return (Runner(descriptor: ends[0]), Worker(descriptor: ends[1]))
  }

  @Test func messagesArriveAsTheyWereSent() throws {
    var (runner, worker) = try pair()
    let commands: [WorkerCommand] = [
      .run(
        CellRun(library: "/a/é.so", entryPoint: "Cell1_main", checkpoint: true, figureWidth: 640)),
      .acknowledge,
    ]
    let events: [WorkerEvent] = [
      .finished, .resumed(processID: 7),
      .display(
        MIMEBundle(representations: ["image/png": Data((0...255).map { UInt8($0) })], width: 3),
        waits: true),
      .threw(message: "E: \u{0} no", frames: [CodeAddress(file: "/x", offset: .max)]),
      .exited(code: -1, frames: []), .loadFailed(message: ""),
    ]
    for command in commands { try runner.send(command) }
    for event in events { try worker.send(event) }
    for command in commands { #expect(try worker.receive() == command) }
    for event in events { #expect(try runner.receive() == event) }
    close(runner.descriptor)
    #expect(try worker.receive() == nil)
    close(worker.descriptor)
  }

  @Test func largeMessagesArriveWhole() async throws {
    var (runner, worker) = try pair()
    let bundle = MIMEBundle(representations: ["text/plain": Data(repeating: 65, count: 5_000_000)])
    let sender = worker
    let thread = Thread { try? sender.send(.display(bundle, waits: false)) }
    thread.start()
    #expect(try runner.receive() == .display(bundle, waits: false))
    close(runner.descriptor)
    close(worker.descriptor)
    worker = Worker(descriptor: -1)
  }

  @Test func nonsenseIsRefused() throws {
    var (runner, worker) = try pair()
    let bytes: [UInt8] = [4, 0, 0, 0, 1, 2, 3, 4]
    #expect(write(worker.descriptor, bytes, bytes.count) == bytes.count)
    #expect(throws: ChannelError.self) { try runner.receive() }
    close(runner.descriptor)
    #expect(throws: ChannelError.self) {
      for _ in 0..<100 { try worker.send(.finished) }
    }
    close(worker.descriptor)
  }
}
