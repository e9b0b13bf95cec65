import Plotting
import Testing

@Suite struct DrawingVersionsTests {
  @Test(
    "Libraries tell their versions",
    arguments: [
      DrawingVersions.cairo, DrawingVersions.pango, DrawingVersions.harfBuzz, DrawingVersions.png,
    ])
  func librariesTellTheirVersions(_ version: String) {
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+.*/) != nil, "\(version)")
  }

  @Test("Fonts are named as the machine has them, a missing family once with what replaces it")
  func fontsTellTheirVersions() throws {
    let fonts = DrawingVersions.fonts(for: ["DejaVu Sans", "No Such Family At All"])
    let version = try #require(fonts["DejaVu Sans"])
    #expect(version.hasPrefix("Version 2."), "\(version)")
    #expect(fonts["No Such Family At All"] == nil)
    #expect(!fonts.values.contains("unknown"))
  }
}
