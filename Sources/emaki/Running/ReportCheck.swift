import ArgumentParser
import Foundation
import Report

/// Compares the pages that a run makes with those that are there, by their text.
struct ReportCheck {
  /// The most changes that are told of one page.
  private static let toldChanges = 20

  /// Says what differs between a page and the file in its place.
  ///
  /// Figures have a check of their own, by their pixels: `emaki figures --check`.
  static func product(of page: String, at path: String) -> NotebookJob.Product {
    guard let file = FileManager.default.contents(atPath: path) else {
      return NotebookJob.Product(words: "there is no \(path)", code: .cellFailed)
    }
    let former = String(decoding: file, as: UTF8.self)
    if former == page { return NotebookJob.Product(words: "\(path) is the same") }
    let changes = PageText(of: former).changes(to: PageText(of: page))
    guard !changes.isEmpty else {
      return NotebookJob.Product(words: "\(path) says the same, pictures or looks differ")
    }
    let told = changes.prefix(toldChanges).map { "\($0.isNew ? "+" : "-") \($0.line)" }
    let rest = changes.count - told.count
    // At once, for other notebooks may have something to say meanwhile.
    Console.error(
      ([path] + told + (rest > 0 ? ["… and \(rest) more"] : [])).joined(separator: "\n"))
    return NotebookJob.Product(
      words: "\(path) differs (- there, + now)", code: .cellFailed)
  }
}
