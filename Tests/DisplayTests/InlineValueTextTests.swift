import CellProtocol
import Display
import Testing

@Suite struct InlineValueTextTests {
  @Test(arguments: [
    (0.98123 as any Sendable, "0.9812"), (1234.567, "1235"), (12345.67, "12,346"),
    (123.456, "123.5"), (0.1 + 0.2, "0.3"), (5.0, "5"), (-0.05, "−0.05"), (-0.0, "0"),
    (0.99999, "1"), (999.96, "1000"), (9999.96, "10,000"), (0.0001, "0.0001"),
    (1.2e-7, "1.2\u{A0}×\u{A0}10⁻⁷"), (-1e-7, "−10⁻⁷"), (2.58983747e13, "2.59\u{A0}×\u{A0}10¹³"),
    (Float(0.1), "0.1"), (Double.nan, "NaN"), (-Double.infinity, "−∞"),
    (1234, "1234"), (60_000, "60,000"), (-1_234_567, "−1,234,567"), (UInt8(7), "7"),
    ("a \"b\"", "a \"b\""), (true, "true"), (Int?.some(3), "3"), (Int?.none, "nil"),
    (String??.some(.some("x")), "x"), ([0.123456, 2], "0.1235, 2"),
    ([[1], [2, 3]], "[1], [2, 3]"),
    ([Int](), ""), (Array(0..<1_000), "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …, 999"),
    (Duration.seconds(0.5), "0.5 seconds"), (1..<5, "1..<5"),
  ])
  func valuesReadAsInASentence(value: any Sendable, text: String) {
    #expect(inlineText(of: value) == text)
  }

  @Test func typesSpeakForThemselves() {
    struct Temperature: Displayable {
      var mimeBundle: MIMEBundle { MIMEBundle(html: "<b>20 °C</b>", text: "20 °C") }
    }
    #expect(inlineText(of: Temperature()) == "20 °C")
  }
}
