import ArgumentParser
import CellEngine
import Foundation

/// Says whether all is there that a run needs, and what to install if not.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look whether everything is there, and say what to do if not.",
    discussion: """
      Looks at the compiler and whether it fits the installed modules, the linker, the libraries, \
      the fonts and the cache.
      """)

  func run() throws {
    let examination = Examination.performNow()
    let width = examination.findings.map(\.subject.count).max() ?? 0
    for finding in examination.findings {
      let subject = finding.subject.padding(toLength: width, withPad: " ", startingAt: 0)
      let mark = finding.remedy == nil ? "ok     " : finding.isNeeded ? "MISSING" : "warning"
      print("\(mark)  \(subject)  \(finding.detail)")
      if let remedy = finding.remedy { print("         → \(remedy)") }
    }
    guard examination.isHealthy else { throw ExitCode.wrong }
    print("All that is needed is there.")
  }
}
