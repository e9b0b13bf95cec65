import Plotting
import Testing

@Suite struct PictureComparisonTests {
  private func picture(_ values: [Double], width: Double = 300) throws -> Picture {
    try Picture(png: Plot { Line(values) }.size(width: width, height: 200).png(scale: 1))
  }

  @Test func equalPicturesAreEqual() throws {
    let comparison = PictureComparison(old: try picture([1, 2]), new: try picture([1, 2]))
    #expect(comparison.areEqual)
    #expect(comparison.differing == 0)
    #expect(comparison.largest == 0)
  }

  @Test("Differing pixels are counted, and those within the tolerance are not")
  func differencesAreCounted() throws {
    let (old, new) = (try picture([1, 2, 1]), try picture([1, 2, 1.2]))
    let strict = PictureComparison(old: old, new: new)
    #expect(!strict.areEqual)
    #expect(strict.largest > 100)
    #expect((1...6_000).contains(strict.differing))
    #expect(strict.share == Double(strict.differing) / 60_000)
    #expect(PictureComparison(old: old, new: new, tolerance: 255).areEqual)
    #expect(strict.description.contains("of 60000 pixels differ"))
  }

  @Test func picturesOfOtherSizesDiffer() throws {
    let comparison = PictureComparison(
      old: try picture([1, 2]), new: try picture([1, 2], width: 320))
    #expect(!comparison.areEqual)
    #expect(comparison.description == "320 × 200 pixels instead of 300 × 200")
    let both = try Picture(png: comparison.sideBySide())
    #expect(both.width == 300 + 320 + 36)
  }

  @Test("The picture of a difference shows old, new and in red where they differ")
  func sideBySide() throws {
    let comparison = PictureComparison(old: try picture([1, 2, 1]), new: try picture([1, 2, 1.2]))
    let picture = try Picture(png: comparison.sideBySide())
    #expect(picture.width == 3 * 300 + 4 * 12)
    var red: [Int] = []
    for y in 0..<picture.height {
      for x in 0..<picture.width where picture[x, y] == 0xD00000 { red.append(x) }
    }
    #expect(!red.isEmpty)
    #expect(red.allSatisfy { $0 >= 2 * 300 + 3 * 12 })
    #expect(red.count <= comparison.differing)
  }
}
