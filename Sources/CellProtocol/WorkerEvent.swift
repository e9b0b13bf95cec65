/// What a worker tells the runner.
package enum WorkerEvent: Codable, Sendable, Equatable {
  /// The cell displays a value; `waits` says whether it waits until that is acknowledged.
  case display(MIMEBundle, waits: Bool)
  /// The cell came to its end, with the most memory that it had at one time, in bytes.
  case finished
  /// The cell threw an error that nothing caught. The worker ends.
  case threw(message: String, frames: [CodeAddress])
  /// The cell called `exit`. The worker ends.
  case exited(code: Int32, frames: [CodeAddress])
  /// The cell's shared object could not be loaded.
  case loadFailed(message: String)
  /// The worker that ran the cell is gone, and its copy from before the cell takes over.
  case resumed(processID: Int32)
}

/// A return address on the stack, relative to the file that it was loaded from.
package struct CodeAddress: Codable, Sendable, Equatable {
  /// The path of the executable or shared object.
  package var file: String
  /// The offset of the address in it.
  package var offset: UInt64

  package init(file: String, offset: UInt64) {
    self.file = file
    self.offset = offset
  }
}
