import Plotting
import Testing

@Suite struct WilkinsonTicksTests {
  @Test("The examples of the algorithm's reference implementation")
  func published() {
    let ticks = WilkinsonTicks(target: 4).ticks(in: 8.1...14.1)
    #expect(ticks.map(\.value) == [8, 10, 12, 14])
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
