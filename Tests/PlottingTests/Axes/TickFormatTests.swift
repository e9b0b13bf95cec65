import Plotting
import Testing

@Suite struct TickFormatTests {
  private func ticks(
    _ domain: ClosedRange<Double>, target: Int = 5, scale: Scale = .linear, isWhole: Bool = false,
    _ change: (inout Axis) -> Void
  ) -> Ticks {
    var axis = ResolvedAxis(scale: scale, domain: domain, isWhole: isWhole)
    change(&axis.request)
    return Ticks(axis, target: target)
  }

  private func labels(
    _ domain: ClosedRange<Double>, _ format: TickFormat, scale: Scale = .linear
  ) -> [String] {
    ticks(domain, scale: scale) { $0.format = format }.labels.map(\.plain)
  }

  @Test func siPrefixes() {
    #expect(labels(0...2e6, .si) == ["0", "0.5 M", "1.0 M", "1.5 M", "2.0 M"])
    #expect(labels(0...2e-5, .si.unit("s")) == ["0 s", "5 µs", "10 µs", "15 µs", "20 µs"])
    #expect(labels(0...4, .si.unit(" m")) == ["0 m", "1 m", "2 m", "3 m", "4 m"])
    #expect(labels(10...1e6, .si, scale: .log).contains("10 k"))
    #expect(ticks(0...4) { $0.format = .si.unit("m²") }.labels[1].runs.last?.text == "2")
    #expect(labels(-4e3...0, .si) == ["−4 k", "−3 k", "−2 k", "−1 k", "0"])
  }

  @Test func percent() {
    #expect(labels(0...1, .percent) == ["0%", "25%", "50%", "75%", "100%"])
    #expect(labels(0...0.01, .percent) == ["0.00%", "0.25%", "0.50%", "0.75%", "1.00%"])
  }

  @Test("Powers of ten have one exponent on a linear axis, and their own on a logarithmic one")
  func scientific() {
    #expect(
      labels(0...0.004, .scientific) == ["0", "1×10⁻³", "2×10⁻³", "3×10⁻³", "4×10⁻³"])
    #expect(labels(1...1000, .scientific, scale: .log) == ["10⁰", "10¹", "10²", "10³"])
    #expect(labels(0.5...20, .scientific, scale: .log).first == "5×10⁻¹")
  }

  @Test func decimalsAndUnits() {
    #expect(labels(0...1, .decimals(1)) == ["0.0", "0.3", "0.5", "0.8", "1.0"])
    #expect(labels(0...4, .decimals(2).unit(" ms"))[1] == "1.00 ms")
    #expect(labels(0...1, .decimals(0)) == ["0", "1"])
    #expect(labels(0...4e17, .decimals(1))[1] == "100,000,000,000,000,000.0")
    #expect(labels(1...1000, .automatic.unit(" Hz"), scale: .log)[1] == "10¹ Hz")
  }

  @Test("Custom labels are taken as they are")
  func custom() {
    #expect(labels(0...4, .custom { "$\($0)$\nx" })[0] == "$0.0$ x")
  }

  @Test("An author's own ticks, sorted, once each, those outside left out")
  func explicit() {
    let ticks = ticks(0...2) { $0.ticks = [2, 0.3333, 0, 2, -5, .nan] }
    #expect(ticks.values == [0, 0.3333, 2])
    #expect(ticks.labels.map(\.plain) == ["0", "0.3333", "2"])
    let even = self.ticks(0...2) { $0.ticks = [0, 0.5, 1] }
    #expect(even.labels.map(\.plain) == ["0.0", "0.5", "1.0"])
    let log = self.ticks(1...5000, scale: .log) { $0.ticks = [1, 30, 5000] }
    #expect(log.labels.map(\.plain) == ["1", "30", "5000"])
    #expect(self.ticks(0...2) { $0.ticks = [] }.values.isEmpty)
  }

  @Test("Minor ticks divide the step into four or five")
  func minorTicks() {
    func minor(_ domain: ClosedRange<Double>, target: Int, isWhole: Bool = false) -> [Double] {
      ticks(domain, target: target, isWhole: isWhole) { $0.hasMinorTicks = true }.minorValues
    }
    #expect(minor(0...1, target: 2) == [0.2, 0.4, 0.6, 0.8])
    #expect(minor(0...2, target: 2) == [0.5, 1, 1.5])
    #expect(minor(0...5, target: 2) == [1, 2, 3, 4])
    #expect(minor(0...3, target: 4, isWhole: true).isEmpty)
    #expect(minor(0...10, target: 2, isWhole: true) == [2, 4, 6, 8])
    #expect(ticks(0...1) { _ in }.minorValues.isEmpty)
    #expect(ticks(1...1000, scale: .log) { $0.hasMinorTicks = false }.minorValues.isEmpty)
    #expect(!ticks(0...1) { $0.hasMinorGrid = true }.minorValues.isEmpty)
  }
}
