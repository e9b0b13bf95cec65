import ArgumentParser
import Foundation
import Synchronization

/// Runs jobs on threads of their own, a few at a time.
enum JobQueue {
  /// Runs all jobs, and waits for the last one.
  ///
  /// - Returns: how each job ended, in the order of the jobs.
  static func run(_ jobs: [@Sendable () -> ExitCode], atOnce count: Int) -> [ExitCode] {
    let results = Mutex([ExitCode](repeating: .success, count: jobs.count))
    let indices = Counter(below: jobs.count)
    let done = DispatchGroup()
    for _ in 0..<min(count, jobs.count) {
      done.enter()
      let thread = Thread {
        while let index = indices.next() {
          let code = jobs[index]()
          results.withLock { $0[index] = code }
        }
        done.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    done.wait()
    return results.withLock { $0 }
  }
}

/// Hands out the numbers below a bound, each once.
private final class Counter: Sendable {
  private let bound: Int
  private let count = Mutex(0)

  init(below bound: Int) {
    self.bound = bound
  }

  func next() -> Int? {
    count.withLock { count in
      guard count < bound else { return nil }
      defer { count += 1 }
      return count
    }
  }
}
