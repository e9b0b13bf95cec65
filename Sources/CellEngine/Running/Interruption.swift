import Synchronization

/// A wish to end a run, which may come from a signal handler or another thread.
package final class Interruption: Sendable {
  private let requested = Atomic<Bool>(false)

  package init() {}

  /// Whether the run shall end.
  package var isRequested: Bool { requested.load(ordering: .acquiring) }

  /// Asks for the end of the run.
  package func request() { requested.store(true, ordering: .releasing) }
}
