import ArgumentParser
import CellEngine
import Foundation
import Handouts
import NotebookDocument
import Report

/// One notebook from its file to its handouts.
struct HandoutJob: Sendable {
  /// The notebook with its solutions.
  var whole: Notebook
  /// The path of the handouts without what tells them apart.
  var place: String
  var editions: [Edition]
  /// Whether the students' edition is run.
  var showsOutput: Bool
  /// Whether students get a notebook to work in.
  var writesNotebook: Bool
  /// What prints the pages; `nil` when nobody wants them printed.
  var printer: PDFPrinter?
  var options: RunOptions
  var engine: Engine
  var interruption: Interruption
  var progress: Progress

  /// Makes the handouts, and says what came of them.
  ///
  /// To be called on a thread that lives until the runs have ended.
  func run() -> ExitCode {
    var worst = ExitCode.success
    do {
      let student = try StudentEdition(of: whole)
      if student.cellsWithStubs.isEmpty {
        Console.error(
          "\(whole.path): warning: there is nothing for students to write; mark solutions with "
            + "'// BEGIN SOLUTION' … '// END SOLUTION' or '//| solution: true'")
      }
      for edition in editions where worst != .interrupted {
        let code = try edition == .student ? makeStudents(student) : makeTeachers()
        if code.rawValue > worst.rawValue { worst = code }
      }
      // What nobody asked for has to compile all the same: the other edition is made tomorrow.
      if worst == .success, !editions.contains(.student) { worst = try check(student) }
      if worst == .success, !editions.contains(.teacher) { worst = try check(whole) }
    } catch let error as HandoutError {
      Console.error("\(error)")
      return .wrong
    } catch {
      Console.error("\(whole.path): error: \(error)")
      return .wrong
    }
    return worst
  }

  // MARK: Students

  private func makeStudents(_ student: StudentEdition) throws -> ExitCode {
    let code = try check(student)
    guard code == .success else { return code }
    let executed = student.presented(try executed(student))
    if interruption.isRequested { return .interrupted }
    guard !executed.hasFailed else {
      Console.error("\(whole.path): the students' edition fails before its first exercise")
      return .cellFailed
    }
    let page = HTMLReport(executed).render()
    let file = writesNotebook ? student.file : nil
    let leaks = LeakCheck(student, executed: executed).leaks(page: page, file: file)
    guard leaks.isEmpty else {
      for leak in leaks { Console.error("\(leak)") }
      return .cellFailed
    }
    var paths = [try write(page, .student)]
    if let file {
      let path = "\(place)-student.md"
      try FileOutput.write(file, to: path)
      paths.append(path)
    }
    return try finish(executed, paths)
  }

  private func executed(_ student: StudentEdition) throws -> ExecutedNotebook {
    guard showsOutput else { return student.unexecuted }
    var options = options
    options.keepGoing = true
    return try NotebookRunner(
      student.notebook, options: options, engine: engine, interruption: interruption,
      observer: StudentProgress(edition: student, progress: progress)
    ).run()
  }

  // MARK: Teachers

  private func makeTeachers() throws -> ExitCode {
    var notebook = whole
    notebook.edition = .teacher
    let executed = try NotebookRunner(
      notebook, options: options, engine: engine, interruption: interruption, observer: progress
    ).run()
    if interruption.isRequested { return .interrupted }
    for diagnostic in executed.diagnostics { Console.error("\(diagnostic)") }
    return try finish(executed, [write(HTMLReport(executed).render(), .teacher)])
  }

  // MARK: Both

  /// Compiles the students' edition, and says what keeps it from compiling.
  private func check(_ student: StudentEdition) throws -> ExitCode {
    try check(student.notebook) { errors in
      Console.error(
        "\(whole.path): the students' edition does not compile"
          + (student.mayLackStub(errors)
            ? "; write what takes a solution's place behind `// STUB:`" : ""))
    }
  }

  /// Compiles an edition, and says what keeps it from compiling.
  private func check(
    _ notebook: Notebook, onFailure: ([Diagnostic]) -> Void = { _ in }
  ) throws -> ExitCode {
    if interruption.isRequested { return .interrupted }
    let diagnostics = try engine.check(notebook)
    guard diagnostics.contains(where: { $0.severity == .error }) else { return .success }
    for diagnostic in diagnostics where diagnostic.severity != .warning {
      Console.error("\(diagnostic)")
    }
    onFailure(diagnostics)
    return .cellFailed
  }

  private func write(_ page: String, _ edition: Edition) throws -> String {
    let path = "\(place)-\(edition.rawValue).html"
    try FileOutput.write(page, to: path)
    return path
  }

  /// Prints the page, which comes first among the files, and tells of all of them.
  private func finish(_ executed: ExecutedNotebook, _ files: [String]) throws -> ExitCode {
    var files = files
    var code = executed.hasFailed ? ExitCode.cellFailed : .success
    do throws(PrintError) {
      if let printer, let page = files.first {
        files.insert(try printer.print(page, unless: interruption), at: 1)
      }
    } catch {
      Console.error("\(whole.path): error: \(error)")
      code = error.exitCode
    }
    let words = showsOutput || executed.notebook.edition == .teacher ? executed.summary : "not run"
    Console.error("\(whole.path): \(words) → \(files.joined(separator: ", "))")
    return code
  }
}
