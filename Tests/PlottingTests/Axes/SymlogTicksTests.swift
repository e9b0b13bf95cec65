import Plotting
import Testing

@Suite struct SymlogTicksTests {
  private func ticks(
    _ domain: ClosedRange<Double>, threshold: Double = 1, target: Int = 8
  ) -> Ticks {
    Ticks(scale: .symlog(threshold: threshold), domain: domain, target: target)
  }

  @Test("Powers of ten on both sides of zero")
  func decades() {
    let ticks = ticks(-200...200, target: 9)
    #expect(ticks.values == [-100, -10, -1, 0, 1, 10, 100])
    #expect(
      ticks.labels.map(\.plain) == ["−10²", "−10¹", "−10⁰", "0", "10⁰", "10¹", "10²"])
    #expect(ticks.minorValues.contains(-20) && ticks.minorValues.contains(90))
    #expect(!ticks.minorValues.contains(0.5))
  }

  @Test("Few decades step by 1, 2, 5; within the threshold the steps are linear")
  func small() {
    #expect(ticks(-5...5).values == [-5, -2, -1, 0, 1, 2, 5])
    #expect(ticks(-5...5, threshold: 100, target: 5).values == [-5, -2.5, 0, 2.5, 5])
    #expect(ticks(0...0.4, target: 5).values == [0, 0.1, 0.2, 0.3, 0.4])
  }

  @Test("Far from zero the ticks are those of a logarithmic axis")
  func oneSided() {
    #expect(ticks(10...10_000).values == [10, 100, 1000, 10_000])
    let negative = ticks(-10_000 ... -10)
    #expect(negative.values == [-10_000, -1000, -100, -10])
    #expect(negative.labels.map(\.plain) == ["−10⁴", "−10³", "−10²", "−10¹"])
    #expect(negative.minorValues.contains(-20))
  }

  @Test("Any domain and threshold has rising ticks inside, about as many as wanted")
  func always() {
    var stream = NumberStream(seed: 5)
    for _ in 0..<500 {
      let size = Mathematics.powerOfTen(Double.random(in: -200...200, using: &stream))
      let lower = Double.random(in: -1...0.5, using: &stream) * size
      let upper = lower + size * Double.random(in: 0.1...2, using: &stream)
      let threshold = Mathematics.powerOfTen(Double.random(in: -200...200, using: &stream))
      let ticks = ticks(lower...upper, threshold: threshold, target: 7)
      #expect(ticks.values.count >= 2 && ticks.values.count <= 14)
      #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
      let slack = (upper - lower) * 1e-6
      #expect(ticks.values.allSatisfy { $0 > lower - slack && $0 < upper + slack })
      #expect(ticks.labels.count == ticks.values.count)
    }
  }
}
