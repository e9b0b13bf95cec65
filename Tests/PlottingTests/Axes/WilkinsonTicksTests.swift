import Plotting
import Testing

@Suite struct WilkinsonTicksTests {
  @Test("The examples of the algorithm's reference implementation")
  func published() {
    let ticks = WilkinsonTicks(target: 4).ticks(in: 8.1...14.1)
    #expect(ticks.map(\.value) == [8, 10, 12, 14])
  }

  @Test(
    "The sequences of the highest score, found by trying every one",
    arguments: [
      (0.0...9, 5, [0, 2.5, 5, 7.5, 10]),
      (0...9, 6, [0, 2, 4, 6, 8, 10]),
      (0...10, 3, [0, 5, 10]),
      (1...9, 4, [0, 3, 6, 9]),
      (-17...42, 5, [-20, 0, 20, 40]),
      (3.2...98.7, 6, [0, 20, 40, 60, 80, 100]),
      (0.013...0.087, 5, [0.01, 0.03, 0.05, 0.07, 0.09]),
      (-1.7...1.7, 5, [-2, -1, 0, 1, 2]),
      (101...197, 6, [100, 120, 140, 160, 180, 200]),
      (-250 ... -13, 4, [-250, -200, -150, -100, -50, 0]),
      (12.3...12.9, 4, [12.3, 12.5, 12.7, 12.9]),
      (1850...2010, 6, [1860, 1890, 1920, 1950, 1980, 2010]),
      (0...365, 5, [0, 100, 200, 300, 400]),
      (-0.004...0.011, 6, [-0.004, 0, 0.004, 0.008, 0.012]),
      (33...67, 3, [30, 50, 70]),
    ])
  func exhaustive(range: ClosedRange<Double>, target: Int, expected: [Double]) {
    #expect(WilkinsonTicks(target: target).ticks(in: range).map(\.value) == expected)
  }

  @Test(
    "Ranges whose best ticks are plain to see",
    arguments: [
      (0.0...1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (0...100, 5, [0, 25, 50, 75, 100]),
      (-6...6, 7, [-6, -4, -2, 0, 2, 4, 6]),
      (-1...1, 5, [-1, -0.5, 0, 0.5, 1]),
      (0...5e-9, 6, [0, 1e-9, 2e-9, 3e-9, 4e-9, 5e-9]),
      (0...3e300, 4, [0, 1e300, 2e300, 3e300]),
    ])
  func plain(range: ClosedRange<Double>, target: Int, expected: [Double]) {
    #expect(WilkinsonTicks(target: target).ticks(in: range).map(\.value) == expected)
  }

  @Test("Ten epochs do not step by 2.5")
  func wholeNumbers() {
    for last in 1...200 {
      for target in 2...11 {
        let range = -0.3...Double(last) + 0.3
        let ticks = WilkinsonTicks(target: target, staysInside: true, isWhole: true)
          .ticks(in: range)
        #expect(ticks.count >= 2)
        #expect(ticks.allSatisfy { $0.value == $0.value.rounded() })
        #expect(ticks.allSatisfy { range.contains($0.value) })
      }
    }
  }

  @Test("Any range gets evenly spaced, rising ticks inside it")
  func anyRange() {
    var stream = NumberStream(seed: 1)
    for _ in 0..<500 {
      let size = Mathematics.powerOfTen(Double.random(in: -280...280, using: &stream))
      let lower = Double.random(in: -1...1, using: &stream) * size
      let width = Mathematics.powerOfTen(Double.random(in: -9...1, using: &stream)) * size
      let ticks = WilkinsonTicks(target: 6, staysInside: true).ticks(in: lower...lower + width)
      #expect(ticks.count >= 2 && ticks.count <= 14)
      let gaps = zip(ticks, ticks.dropFirst()).map { ($1.mantissa - $0.mantissa, $1.exponent) }
      #expect(gaps.allSatisfy { $0.0 > 0 && $0 == gaps[0] })
      let slack = width * 1e-6
      #expect(ticks.allSatisfy { $0.value > lower - slack && $0.value < lower + width + slack })
    }
  }

  @Test(
    "Ranges that have no ticks", arguments: [1.0...1, 0...Double.infinity, 1...1.0000000000000002])
  func none(range: ClosedRange<Double>) {
    #expect(WilkinsonTicks(target: 5).ticks(in: range).isEmpty)
  }
}
