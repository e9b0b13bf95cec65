import Plotting
import Testing

@Suite struct LogTicksTests {
  private func ticks(_ domain: ClosedRange<Double>, target: Int = 7) -> Ticks {
    Ticks(scale: .log, domain: domain, target: target)
  }

  @Test("Several decades are labelled as powers of ten, with real superscripts")
  func decades() {
    let ticks = ticks(0.001...100)
    #expect(ticks.values == [0.001, 0.01, 0.1, 1, 10, 100])
    #expect(ticks.labels[0].runs == [.init("10"), .init("−3", [.superscript])])
    #expect(ticks.labels[3].plain == "10⁰")
    #expect(ticks.minorValues.contains(0.002) && ticks.minorValues.contains(90))
    #expect(!ticks.minorValues.contains(0.01))
  }

  @Test("Hundreds of decades are thinned out evenly")
  func manyDecades() {
    let ticks = ticks(1e-200...1e200)
    #expect(ticks.values.count >= 3 && ticks.values.count <= 9)
    #expect(ticks.values.contains(1))
  }

  @Test("Over hundreds of decades the steps are round, and nothing stands between them")
  func roundSteps() {
    let ticks = ticks(1e-290...1e290)
    #expect(ticks.labels.map(\.plain).contains("10²⁰⁰"))
    #expect(ticks.minorValues.isEmpty)
  }

  @Test("One to two decades step by 1, 2, 5")
  func oneTwoFive() {
    let ticks = ticks(0.5...20)
    #expect(ticks.values == [0.5, 1, 2, 5, 10, 20])
    #expect(ticks.labels.map(\.plain) == ["0.5", "1", "2", "5", "10", "20"])
  }

  @Test("Below one decade the steps are linear")
  func linear() {
    let values = ticks(2...6, target: 5).values
    #expect(values == [2, 3, 4, 5, 6])
  }

  @Test("Every domain has two labels at least, all inside")
  func always() {
    var stream = NumberStream(seed: 3)
    for _ in 0..<500 {
      let lower = Mathematics.powerOfTen(Double.random(in: -200...200, using: &stream))
      let upper = lower * Mathematics.powerOfTen(Double.random(in: 0.01...9, using: &stream))
      let ticks = ticks(lower...upper, target: Int.random(in: 2...10, using: &stream))
      #expect(ticks.values.count >= 2)
      #expect(ticks.values.allSatisfy { $0 > lower * 0.999 && $0 < upper * 1.001 })
    }
  }
}
