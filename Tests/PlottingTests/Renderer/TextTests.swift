import Plotting
import Testing

@Suite struct PangoTextTests {
  private let text: PangoText

  init() throws {
    text = try PangoText()
  }

  private func block(_ letters: String) -> TextBlock {
    TextBlock(RichText(letters), fontSize: 20, fontFamilies: Theme.light.fontFamilies)
  }

  private func picture(
    _ letters: String, color: Color = .black, halo: Color? = nil, background: Color = .white
  ) throws -> DecodedPicture {
    let block = block(letters)
    let placed = PlacedText(
      block: block, centre: Point(x: 80, y: 30), size: text.size(of: block), color: color,
      halo: halo)
    let scene = Scene(
      size: Size(width: 160, height: 60), background: background,
      groups: [SceneGroup(name: "texts", items: [.text(placed)])], title: "", alternativeText: "")
    return try #require(DecodedPicture(try scene.png(scale: 2, text: text)))
  }

  @Test(
    "Letters that the first font lacks come from others",
    arguments: ["損失", "学習曲線", "Ελληνικά", "Ошибка", "∂L/∂w", "한국어", "精度→0.9"])
  func fallback(letters: String) throws {
    #expect(text.missingCharacters(in: block(letters)) == [])
    #expect(try picture(letters).count(of: 0) > 100)
  }

  @Test("A character without a glyph is found, once, and the others are drawn")
  func missing() throws {
    let letters = "a\u{10FFFD}b\u{10FFFD}"
    #expect(text.missingCharacters(in: block(letters)) == ["\u{10FFFD}"])
    #expect(try picture(letters).count(of: 0) > 100)
  }

  @Test("Emoji, joined and flagged ones too, do no harm", arguments: ["🙂", "👩🏽‍🔬", "🇯🇵", "1️⃣"])
  func emoji(letters: String) throws {
    let plot = Plot(letters) { Line([1, 2]).label(letters) }.axes(x: letters, y: letters)
    #expect(try DecodedPicture(plot.png(scale: 1))?.width == 640)
    #expect(try plot.svg().contains("<title>\(letters)</title>"))
    #expect(try plot.pdf().count > 1000)
  }

  @Test("A halo surrounds letters that would vanish in the ground")
  func halo() throws {
    let without = try picture("Loss", color: .black, background: .black)
    #expect(without.count(of: 0) == without.width * without.height)
    let with = try picture("Loss", color: .black, halo: .white, background: .black)
    #expect(with.count(of: 0xFFFFFF) > 300)
    let letters = try picture("Loss", color: .red, halo: .white, background: .black)
    #expect(letters.count(of: 0xD55E00) > 200)
  }
}
