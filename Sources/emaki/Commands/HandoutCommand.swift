import ArgumentParser
import CellEngine
import NotebookDocument

/// Makes exercises for students and solutions for teachers of one notebook.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Make handouts: exercises for students, solutions for teachers.",
    discussion: """
      In a cell, what stands between // BEGIN SOLUTION and // END SOLUTION is for teachers only; \
      students get room to write, or the code that follows on // STUB:. A cell with \
      //| solution: true is a solution as a whole, and ::: {.teacher} … ::: is a note for teachers.

      Both editions are compiled, and each is run for itself. When a line of a solution can be read \
      in the students' file all the same, that file is not written, and the exit code is 1.

      Examples:
        emaki handout lesson.md --pdf
        emaki handout lesson.md --edition student --notebook --no-output
      """)

  @OptionGroup var settings: RunSettings

  @Option(name: .shortAndLong, help: "The folder for the handouts.")
  var output = "output"

  @Option(help: "Whom to make it for: student, teacher or both.")
  var edition = WantedEditions.both

  @Flag(help: "Also print each page to a PDF, with Chromium.")
  var pdf = false

  @Option(help: "The sheets of the PDFs: a4 or letter.")
  var paper = PDFPrinter.Paper.a4

  @Flag(help: "Also write the students' edition as a notebook to work in.")
  var notebook = false

  @Flag(help: "Do not run the students' edition, and show them no outputs.")
  var noOutput = false

  func run() throws {
    let batch = try NotebookBatch(settings)
    let places = OutputPlaces(folder: output, ending: "")
    try places.check(batch.notebooks)
    let printer = pdf ? PDFPrinter(browser: try BrowserProgram.find(), paper: paper) : nil
    try FileOutput.makeFolder(output)
    let count = batch.notebooks.count
    let progress = batch.progress(ofJobs: count)
    let jobs = batch.notebooks.map { whole in
      HandoutJob(
        whole: whole, place: places.place(of: whole), editions: edition.editions,
        showsOutput: !noOutput, writesNotebook: notebook, printer: printer,
        options: settings.options(amongNotebooks: count), engine: batch.engine,
        interruption: batch.interruption, progress: progress)
    }
    try batch.run(jobs.map { $0.run })
  }
}

/// The editions that a command line asks for.
enum WantedEditions: String, ExpressibleByArgument, CaseIterable {
  case student, teacher, both

  var editions: [Edition] {
    switch self {
    case .student: [.student]
    case .teacher: [.teacher]
    case .both: [.student, .teacher]
    }
  }
}

extension PDFPrinter.Paper: ExpressibleByArgument {
  init?(argument: String) {
    guard let paper = Self.allCases.first(where: { "\($0)" == argument.lowercased() }) else {
      return nil
    }
    self = paper
  }

  static var allValueStrings: [String] { allCases.map { "\($0)" } }

  var defaultValueDescription: String { "\(self)" }
}
