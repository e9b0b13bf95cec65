import NeuralNetwork
import Testing

@Suite("SeededGenerator")
struct SeededGeneratorTests {
  @Test("is xoshiro256**: the first outputs from the state 1, 2, 3, 4")
  func reference() {
    var generator = SeededGenerator(state: [1, 2, 3, 4])
    let outputs = (0..<4).map { _ in generator.next() }
    #expect(outputs == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
  }

  @Test("spreads its seed by SplitMix64: the first outputs from 1234567")
  func splitMix() {
    var mixer = SplitMix64(state: 1_234_567)
    let outputs = (0..<3).map { _ in mixer.next() }
    #expect(
      outputs == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test("repeats itself for the same seed and not for another")
  func seeds() {
    var first = SeededGenerator(seed: 5)
    var second = first
    var other = SeededGenerator(seed: 6)
    let numbers = (0..<10).map { _ in first.next() }
    #expect(numbers == (0..<10).map { _ in second.next() })
    #expect(numbers != (0..<10).map { _ in other.next() })
  }

  @Test("draws uniform numbers with the right mean and spread")
  func uniform() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<100_000).map { _ in generator.uniform(in: -3...1) }
    #expect(numbers.allSatisfy { (-3...1).contains($0) })
    #expect((mean(numbers) + 1).magnitude < 0.02)
    #expect((variance(numbers) - 16 / 12).magnitude < 0.02)
  }

  @Test("draws normal numbers with the right mean, spread and tails")
  func normal() {
    var generator = SeededGenerator(seed: 2)
    let numbers = (0..<100_000).map { _ in generator.normal(mean: 2, standardDeviation: 3) }
    #expect((mean(numbers) - 2).magnitude < 0.05)
    #expect((variance(numbers) - 9).magnitude < 0.15)
    let within = numbers.filter { ($0 - 2).magnitude < 3 }.count
    #expect((Double(within) / 100_000 - 0.6827).magnitude < 0.01)
  }

  @Test("draws every index equally often")
  func indices() {
    var generator = SeededGenerator(seed: 3)
    var counts = [0, 0, 0, 0, 0, 0, 0]
    for _ in 0..<70_000 { counts[generator.index(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
  }

  @Test("shuffles into a permutation, and every order turns up")
  func shuffle() {
    var generator = SeededGenerator(seed: 4)
    var seen: [[Int]: Int] = [:]
    for _ in 0..<6_000 {
      var order = [0, 1, 2]
      generator.shuffle(&order)
      seen[order, default: 0] += 1
    }
    #expect(seen.count == 6)
    #expect(seen.values.allSatisfy { abs($0 - 1_000) < 150 })
  }

  private func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  private func variance(_ numbers: [Double]) -> Double {
    let center = mean(numbers)
    return mean(numbers.map { ($0 - center) * ($0 - center) })
  }
}
