import Foundation

// What the engine puts around pieces of a cell's code. Readers of a notebook never write these.

/// Shows the value of a cell's last expression; nothing where it has none.
///
/// There is one function for all types: overloads would take part in what type the expression has.
public func _emakiShow<Value>(_ value: Value) {
  if Value.self == Void.self || Value.self == Void?.self { return }
  display(value)
}

/// Gives the report the value of an expression in the prose.
public func _emakiValue<Value>(_ value: Value) {
  if Value.self == Void.self || Value.self == Void?.self {
    fatalError("An expression in the prose needs a value, and this one has none.")
  }
  display(MIMEBundle(inlineValue: value))
}

/// Waits on the main thread for code that suspends.
@discardableResult
public func _emakiWait<Value, Failure: Error>(
  _ body: @MainActor () async throws(Failure) -> Value
) throws(Failure) -> Value {
  var result: Result<Value, Failure>?
  withoutActuallyEscaping(body) { body in
    nonisolated(unsafe) let deliver = { (value: Result<Value, Failure>) in result = value }
    Task { @MainActor in
      do throws(Failure) {
        deliver(.success(try await body()))
      } catch {
        deliver(.failure(error))
      }
    }
    while result == nil {
      _ = RunLoop.main.run(mode: .default, before: .distantFuture)
    }
  }
  guard let result else { fatalError("The main run loop ended before the code that it waits for.") }
  return try result.get()
}
