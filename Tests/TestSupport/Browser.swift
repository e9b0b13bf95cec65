import Foundation
import Testing

/// Debian's Chromium without a window.
package struct Browser {
  private let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "emaki-browser-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  package func close() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The document that a page has become when its scripts have run.
  package func document(of page: String) throws -> String {
    try dump(write(page, "page.html"))
  }

  /// The widths of a page and of the window that it is shown in.
  package func widths(of page: String, window: Int) throws -> (page: Int, window: Int) {
    let (page, window) = try measure(
      "inner.document.documentElement.scrollWidth", "inner.innerWidth", in: page, window: window)
    return (page, window)
  }

  /// The width of the first element that a selector finds.
  package func width(of selector: String, in page: String, window: Int = 1_280) throws -> Int {
    let width =
      "Math.round(inner.document.querySelector('\(selector)').getBoundingClientRect().width)"
    return try measure(width, width, in: page, window: window).0
  }

  /// The values of two expressions about the page in a frame, whose window is called `inner`.
  private func measure(
    _ first: String, _ second: String, in page: String, window: Int
  ) throws -> (Int, Int) {
    _ = try write(page, "page.html")
    let frame = try write(
      """
      <!doctype html>\
      <iframe src="page.html" style="width:\(window)px;height:800px;border:0"></iframe>
      <script>
      onload = () => {
        const inner = frames[0];
        document.documentElement.dataset.widths = \(first) + " " + \(second);
      };
      </script>
      """, "frame.html")
    let document = try dump(frame)
    let match = try #require(document.firstMatch(of: /data-widths="(\d+) (\d+)"/))
    return (try #require(Int(match.output.1)), try #require(Int(match.output.2)))
  }

  private func write(_ page: String, _ name: String) throws -> URL {
    let file = folder.appending(path: name)
    try page.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  private func dump(_ file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
      "--user-data-dir=\(folder.path)/profile", "--virtual-time-budget=2000", "--dump-dom",
      file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    try #require(text.contains("<html"), "These tests need Chromium: apt-get install chromium")
    return text
  }
}
