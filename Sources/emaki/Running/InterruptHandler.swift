import CellEngine
import Dispatch
import Foundation

/// Turns Ctrl-C and a request to terminate into the end of the runs, with their reports written.
///
/// A second signal ends the program at once.
final class InterruptHandler {
  private let sources: [any DispatchSourceSignal]

  init(_ interruption: Interruption) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if interruption.isRequested { _exit(130) }
        interruption.request()
        Console.error("\ninterrupted; writing what there is so far")
      }
      source.resume()
      return source
    }
  }
}
