import Dispatch

/// Waits on this thread for work that suspends.
package func wait<Value: Sendable, Failure: Error>(
  for body: @escaping @Sendable () async throws(Failure) -> Value
) throws(Failure) -> Value {
  let done = DispatchSemaphore(value: 0)
  let box = ResultBox<Value, Failure>()
  Task {
    do throws(Failure) {
      box.result = .success(try await body())
    } catch {
      box.result = .failure(error)
    }
    done.signal()
  }
  done.wait()
  guard let result = box.result else { fatalError("The work was signalled before it was done.") }
  return try result.get()
}

/// A place for a result, written once before a semaphore is signalled and read once after.
private final class ResultBox<Value: Sendable, Failure: Error>: @unchecked Sendable {
  var result: Result<Value, Failure>?
}
