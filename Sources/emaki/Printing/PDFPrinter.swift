import CellEngine
import Foundation
import Subprocess
import SystemPackage

/// Prints pages as PDF, with a browser that has no window and a profile of its own.
struct PDFPrinter: Sendable {
  /// The path of Chromium.
  let browser: String
  let paper: Paper

  /// The size of the sheets.
  enum Paper: String, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"
  }

  /// How long one page may take, in seconds.
  private static let timeout = 120

  /// Prints a page beside itself, and waits for it.
  ///
  /// - Returns: The path of the PDF.
  func print(_ page: String, unless interruption: Interruption) throws(PrintError) -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "emaki-print-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sheets = folder.appending(path: "page.html").path
    let printed = folder.appending(path: "page.pdf").path
    try write(Array(onPaper(page).utf8), to: sheets)
    let output = try wait { () async throws(PrintError) in
      try await run(arguments(page: sheets, printed: printed, folder: folder), page, interruption)
    }
    guard let data = FileManager.default.contents(atPath: printed), !data.isEmpty else {
      throw .browserFailed(page: page, output: output)
    }
    var bytes = [UInt8](data)
    PDFDates.fix(in: &bytes)
    let path = (page.hasSuffix(".html") ? String(page.dropLast(5)) : page) + ".pdf"
    try write(bytes, to: path)
    return path
  }

  private func write(_ bytes: [UInt8], to path: String) throws(PrintError) {
    do throws(FileError) {
      try FileOutput.write(bytes, to: path)
    } catch {
      throw .file(error)
    }
  }

  /// The page with the size of its sheets, which no page can know by itself.
  private func onPaper(_ page: String) -> String {
    let text = String(
      decoding: FileManager.default.contents(atPath: page) ?? Data(), as: UTF8.self)
    let style = "<style>@page { size: \(paper.rawValue) }</style>\n"
    return text.replacing("</head>", with: style + "</head>", maxReplacements: 1)
  }

  private func arguments(page: String, printed: String, folder: URL) -> [String] {
    // Chromium's sandbox refuses to work for root.
    (geteuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
      "--disable-background-networking", "--no-first-run", "--no-default-browser-check",
      "--hide-scrollbars", "--force-color-profile=srgb",
      "--user-data-dir=\(folder.appending(path: "profile").path)",
      "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
      "--print-to-pdf=\(printed)", URL(filePath: page).absoluteURL.absoluteString,
    ]
  }

  // MARK: The process

  private enum Event {
    case ended(String)
    case timedOut
    case interrupted
  }

  /// Runs the browser until it ends; whatever comes before ends it, with all that it has started.
  private func run(
    _ arguments: [String], _ page: String, _ interruption: Interruption
  ) async throws(PrintError) -> String {
    let event = await withTaskGroup(of: Event.self) { group in
      group.addTask { .ended(await output(of: arguments)) }
      group.addTask { await Self.alarm(interruption) }
      let first = await group.next() ?? .interrupted
      group.cancelAll()
      return first
    }
    switch event {
    case .ended(let output): return output
    case .timedOut: throw .timedOut(page: page, seconds: Self.timeout)
    case .interrupted: throw .interrupted
    }
  }

  private static func alarm(_ interruption: Interruption) async -> Event {
    let deadline = ContinuousClock.now + .seconds(timeout)
    while !Task.isCancelled, deadline > .now {
      if interruption.isRequested { return .interrupted }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return .timedOut
  }

  /// What the browser says, when it has ended.
  private func output(of arguments: [String]) async -> String {
    var options = PlatformOptions()
    // Ctrl-C is for this program; the browser's many processes end with their session.
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
    ]
    do {
      let result = try await Subprocess.run(
        .path(FilePath(browser)), arguments: Arguments(arguments), platformOptions: options,
        output: .discarded, error: .string(limit: 1 << 20))
      return result.standardError
    } catch {
      return "\(error)"
    }
  }
}
