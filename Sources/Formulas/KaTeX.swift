import Foundation

/// Where KaTeX lies: its script, its style and its fonts.
package struct KaTeX: Sendable {
  /// The folder with `katex.min.js`, `katex.min.css` and `fonts`.
  package let folder: String

  /// - Parameter folder: By default, where Debian's and Ubuntu's packages put it.
  package init(folder: String = "/usr/share/javascript/katex") {
    self.folder = folder
  }

  /// Debian's packages, as a command that installs them.
  package static let remedy = "apt-get install libjs-katex fonts-katex"

  /// What is missing of the files that formulas need; `nil` when all are there.
  package var missingFile: String? {
    let files = ["katex.min.js", "katex.min.css", "fonts/KaTeX_Main-Regular.woff2"]
    return files.map(path).first { !FileManager.default.isReadableFile(atPath: $0) }
  }

  func script() throws(FormulaError) -> [UInt8] { try contents("katex.min.js") }

  func style() throws(FormulaError) -> String {
    String(decoding: try contents("katex.min.css"), as: UTF8.self)
  }

  /// The bytes of a file, named as KaTeX's style names it.
  func contents(_ name: String) throws(FormulaError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      throw .missingFile(path(name))
    }
    return [UInt8](data)
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }
}
