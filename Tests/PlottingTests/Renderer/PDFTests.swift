import Foundation
import Plotting
import Testing

@Suite struct PDFTests {
  private let plot = Plot("Loss") { Line([1, 2, 3]).label("訓練") }.altText("It rises.")

  @Test("A PDF has one page of the figure's size in points, and the figure's words, but no date")
  func document() throws {
    let pdf = PDFObjects(try plot.pdf())
    #expect(pdf.contains("%PDF-1."))
    #expect(pdf.contains("/MediaBox [ 0 0 480 315 ]"))
    #expect(pdf.contains("/Title (Loss)") && pdf.contains("/Subject (It rises.)"))
    #expect(!pdf.contains("Date"))
  }

  @Test("Letters are text, in fonts that are part of the file")
  func fonts() throws {
    let pdf = PDFObjects(try plot.pdf())
    for font in ["DejaVuSans", "DejaVuSans-Bold", "NotoSansCJK"] {
      #expect(pdf.contains("+\(font)"))
    }
    #expect(pdf.contains("/FontFile") && pdf.contains("/ToUnicode"))
  }

  @Test("The same figure gives the same bytes")
  func deterministic() throws {
    let first = try plot.pdf()
    _ = try Plot { Heatmap([[1, 2], [3, 4]]) }.pdf()
    #expect(try plot.pdf() == first)
  }

  @Test("Points stay shapes up to ten thousand, then they become an image")
  func manyPoints() throws {
    func pdf(_ count: Int) throws -> PDFObjects {
      let x = (0..<count).map { Double($0 * 7919 % 1009) }
      let y = (0..<count).map { Double($0 * 104_729 % 997) }
      return PDFObjects(try Plot { Points(x: x, y: y) }.pdf())
    }
    #expect(try !pdf(1000).contains("/Subtype /Image"))
    let many = try pdf(20_000)
    #expect(many.contains("/Subtype /Image") && many.byteCount < 3_000_000)
  }
}

/// A PDF as far as it is not compressed.
private struct PDFObjects {
  private let file: Data

  init(_ file: [UInt8]) {
    self.file = Data(file)
  }

  var byteCount: Int { file.count }

  func contains(_ text: String) -> Bool {
    file.range(of: Data(text.utf8)) != nil
  }
}
