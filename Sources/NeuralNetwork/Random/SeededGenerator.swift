/// A source of random numbers that gives the same numbers for the same seed.
///
/// ``next()``, the uniform numbers, ``index(below:)`` and ``shuffle(_:)`` are the same bit for bit
/// everywhere. ``normal(mean:standardDeviation:)`` takes the logarithm of the C library, whose last
/// digit may differ from one system to another.
///
/// xoshiro256** by D. Blackman and S. Vigna, "Scrambled Linear Pseudorandom Number Generators",
/// ACM Transactions on Mathematical Software 47 (2021), with 256 bits of state and a period of
/// 2²⁵⁶ − 1. As the authors advise, SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast Splittable
/// Pseudorandom Number Generators", OOPSLA 2014) spreads the seed over the state.
///
/// Everything random in this library takes it explicitly. It is a value: a copy repeats what the
/// original gives.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
  private var state: SIMD4<UInt64>

  /// Creates a generator from a seed; every seed is a good one.
  public init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    state = [mixer.next(), mixer.next(), mixer.next(), mixer.next()]
  }

  /// Creates a generator in a given state, which must not be all zeros.
  package init(state: SIMD4<UInt64>) {
    self.state = state
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    let result = rotated(state[1] &* 5, by: 7) &* 9
    let shifted = state[1] &<< 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = rotated(state[3], by: 45)
    return result
  }

  private func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
    (word &<< count) | (word &>> (64 - count))
  }
}

/// The generator that turns one seed into many well-mixed words.
package struct SplitMix64: Sendable {
  package var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word &>> 31)
  }
}
