import CellProtocol

/// How the process of a cell came to its end, before it is put into words.
enum CellEnding {
  case finished
  case threw(message: String, frames: [CodeAddress])
  case exited(code: Int32, frames: [CodeAddress])
  case loadFailed(message: String)
  /// The process is gone without having said anything.
  case died(Termination)
  case timedOut(seconds: Double)
  case interrupted
}
