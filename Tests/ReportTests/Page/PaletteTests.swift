import Foundation
import Report
import Testing

/// The contrasts of the colours, by WCAG 2's formula.
struct PaletteTests {
  /// What is written on each ground.
  private static let inks: [String: [String]] = [
    "paper": [
      "ink", "soft", "accent", "error", "warning", "good", "special", "attribute",
    ] + (0..<16).map { "t\($0)" },
    "panel": [
      "ink", "soft", "error", "accent", "keyword", "type", "string", "number", "comment",
      "attribute",
    ],
    "error-panel": ["ink", "soft", "error", "accent", "warning"],
    "warning-panel": ["ink", "soft", "warning"] + (0..<16).map { "t\($0)" },
    "select": ["ink", "soft"],
  ]

  @Test(arguments: ["light", "dark"])
  func everyTextStandsOutFromItsGround(theme: String) throws {
    let palette = theme == "light" ? Stylesheet.light : Stylesheet.dark
    for (ground, inks) in Self.inks {
      let background = try luminance(of: ground, in: palette)
      for ink in inks {
        let text = try luminance(of: ink, in: palette)
        let contrast = (max(text, background) + 0.05) / (min(text, background) + 0.05)
        #expect(contrast >= 4.5, "\(ink) on \(ground): \(contrast)")
      }
    }
  }

  /// The relative luminance of a colour of the palette, from 0 to 1.
  private func luminance(of name: String, in palette: String) throws -> Double {
    let pattern = try Regex("--\(name): #([0-9a-f]{6});", as: (Substring, Substring).self)
    let match = try #require(palette.firstMatch(of: pattern), "there is no colour \(name)")
    let number = try #require(Int(match.output.1, radix: 16))
    let channels = [16, 8, 0].map { shift in
      let value = Double((number >> shift) & 0xff) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
