import ArgumentParser

/// Why a page could not be printed.
enum PrintError: Error, CustomStringConvertible {
  /// There is no Chromium, or none where the environment says.
  case browserMissing(named: String?)
  /// Chromium has printed nothing.
  case browserFailed(page: String, output: String)
  /// Chromium took longer than it may.
  case timedOut(page: String, seconds: Int)
  /// The user interrupted the printing.
  case interrupted
  /// The PDF could not be written.
  case file(FileError)

  /// What is wrong, and what to do about it.
  var description: String {
    switch self {
    case .browserMissing(nil):
      "--pdf prints with Chromium, which is not here. Install it with `apt-get install chromium`, "
        + "or say in the environment where it is: CHROMIUM=/path/to/chromium."
    case .browserMissing(let name?):
      "CHROMIUM names \(name), which is no program. Correct it, or install Chromium with "
        + "`apt-get install chromium`."
    case .browserFailed(let page, let output):
      "Chromium could not print \(page), and said \(output.isEmpty ? "nothing" : "“\(output)”"); "
        + "print it from a browser instead"
    case .timedOut(let page, let seconds):
      "Chromium took longer than \(seconds) s to print \(page); print it from a browser instead"
    case .interrupted: "the printing was interrupted"
    case .file(let error): "\(error)"
    }
  }

  var exitCode: ExitCode {
    if case .interrupted = self { .interrupted } else { .wrong }
  }
}
