import Plotting
import Testing

@Suite struct TickLabelTests {
  private func labels(_ range: ClosedRange<Double>, target: Int = 5) -> [String] {
    Ticks(WilkinsonTicks(target: target).ticks(in: range)).labels.map(\.plain)
  }

  @Test(
    "Labels are exact, share their decimals, and use a true minus sign",
    arguments: [
      (0.0...1, ["0.00", "0.25", "0.50", "0.75", "1.00"]),
      (-1...1, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
      (0...40_000, ["0", "10,000", "20,000", "30,000", "40,000"]),
      (0...4000, ["0", "1000", "2000", "3000", "4000"]),
      (0...4e-7, ["0", "1×10⁻⁷", "2×10⁻⁷", "3×10⁻⁷", "4×10⁻⁷"]),
      (0...4e300, ["0", "1×10³⁰⁰", "2×10³⁰⁰", "3×10³⁰⁰", "4×10³⁰⁰"]),
      (0...2e8, ["0", "0.5×10⁸", "1.0×10⁸", "1.5×10⁸", "2.0×10⁸"]),
    ])
  func notation(range: ClosedRange<Double>, expected: [String]) {
    #expect(labels(range) == expected)
  }

  @Test("A small range far from zero is written out, without an offset")
  func noOffset() {
    #expect(
      labels(1_000_000_000...1_000_000_004) == [
        "1,000,000,000", "1,000,000,001", "1,000,000,002", "1,000,000,003", "1,000,000,004",
      ])
    #expect(labels(1...1.00000004).allSatisfy { $0.hasPrefix("1.0000000") && $0.count == 10 })
  }

  @Test("A label, read as a number, is the tick's value to the last bit")
  func exact() throws {
    var stream = NumberStream(seed: 2)
    for _ in 0..<300 {
      let size = Mathematics.powerOfTen(Double.random(in: -3...6, using: &stream))
      let lower = Double.random(in: -1...1, using: &stream) * size
      let ticks = Ticks(WilkinsonTicks(target: 6).ticks(in: lower...lower + size))
      for (value, label) in zip(ticks.values, ticks.labels) where !label.plain.contains("×") {
        let ascii = label.plain.filter { $0 != "," }.map { $0 == "−" ? "-" : $0 }
        let read = try #require(Double(String(ascii)))
        #expect(read == value)
      }
    }
  }

  @Test func spokenNumbers() {
    #expect(DecimalNumber(2.302585, digits: 3).spoken.plain == "2.3")
    #expect(DecimalNumber(-0.0312, digits: 2).spoken.plain == "−0.031")
    #expect(DecimalNumber(1e300, digits: 3).spoken.plain == "1×10³⁰⁰")
    #expect(DecimalNumber(123_456, digits: 3).spoken.plain == "123,000")
    #expect(DecimalNumber(.leastNonzeroMagnitude, digits: 3).spoken.plain.hasSuffix("×10⁻³²⁴"))
    #expect(DecimalNumber(0, digits: 3).spoken.plain == "0")
    #expect(DecimalNumber(9.999, digits: 3).spoken.plain == "10")
  }
}
