import CPango
import Synchronization

/// Says on standard error which characters no font can draw, each once in a process.
enum MissingGlyphs {
  private static let reported = Mutex<Set<Unicode.Scalar>>([])

  static func report(_ scalars: [Unicode.Scalar], font: String) {
    for scalar in scalars where reported.withLock({ $0.insert(scalar).inserted }) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      let words =
        "warning: no font has the character \"\(scalar)\" (U+\(padded)), asked for in \(font); "
        + "a box stands in its place. Install a font that has it, or name one in the theme's "
        + "fontFamilies.\n"
      FileWriter.warn(words)
    }
  }
}

extension PangoText {
  /// The characters of a text that no font can draw.
  package func missingCharacters(in block: TextBlock) -> [Unicode.Scalar] {
    guard hasMissingGlyph(block) else { return [] }
    var seen: Set<Unicode.Scalar> = []
    return block.text.letters.unicodeScalars.filter { scalar in
      guard seen.insert(scalar).inserted else { return false }
      var alone = block
      alone.text = RichText(String(scalar))
      return hasMissingGlyph(alone)
    }
  }

  private func hasMissingGlyph(_ block: TextBlock) -> Bool {
    guard let layout = layout(block) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    return pango_layout_get_unknown_glyphs_count(layout) > 0
  }
}
