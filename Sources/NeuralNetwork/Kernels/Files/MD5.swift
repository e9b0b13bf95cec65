/// The checksum by which published data sets are known.
///
/// R. Rivest, "The MD5 Message-Digest Algorithm", RFC 1321 (1992). Good enough to recognise a file
/// and to find damage; it does not protect against two files made on purpose to look alike.
package struct MD5 {
  private var state: (UInt32, UInt32, UInt32, UInt32) = (
    0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476
  )
  /// The bytes of a block that is not full yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// Begins with no bytes.
  package init() {}

  /// Takes in the first `count` of `bytes`.
  package mutating func update(_ bytes: [UInt8], count: Int) {
    length &+= UInt64(count)
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, count)
      rest += bytes[..<start]
      guard rest.count == 64 else { return }
      digest(rest, 0..<64)
      rest.removeAll(keepingCapacity: true)
    }
    let end = start + (count - start) / 64 * 64
    digest(bytes, start..<end)
    rest += bytes[end..<count]
  }

  /// Returns the checksum of all bytes so far, in hexadecimal digits.
  package func checksum() -> String {
    var last = self
    var padding: [UInt8] = [0x80]
    padding += repeatElement(0, count: (119 - rest.count) % 64)
    padding += littleEndianBytes([length &* 8]) { $0 }
    last.update(padding, count: padding.count)
    let (a, b, c, d) = last.state
    let bytes = littleEndianBytes([a, b, c, d]) { $0 }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Takes in whole blocks of 64 bytes.
  private mutating func digest(_ bytes: [UInt8], _ range: Range<Int>) {
    var state = state
    bytes.withUnsafeBytes { bytes in
      sines.withUnsafeBufferPointer { sines in
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
          let block = UnsafeRawBufferPointer(rebasing: bytes[start..<start + 64])
          digestBlock(block, sines, into: &state)
        }
      }
    }
    self.state = state
  }
}

/// ⌊2³² · |sin i|⌋ for i = 1 … 64.
private let sines = (1...64).map { UInt32(sine(Double($0)).magnitude * 0x1p32) }

/// Mixes one block of 16 words into the state, in four rounds of 16 steps.
@inline(__always)
private func digestBlock(
  _ block: UnsafeRawBufferPointer, _ sines: UnsafeBufferPointer<UInt32>,
  into state: inout (UInt32, UInt32, UInt32, UInt32)
) {
  var (a, b, c, d) = state
  func round(
    _ number: Int, shifts: (UInt32, UInt32, UInt32, UInt32), word: (Int) -> Int,
    _ mix: (UInt32, UInt32, UInt32) -> UInt32
  ) {
    func step(_ index: Int, _ shift: UInt32) {
      let value = block.loadUnaligned(fromByteOffset: 4 * (word(index) % 16), as: UInt32.self)
      let sum = a &+ mix(b, c, d) &+ sines[index] &+ UInt32(littleEndian: value)
      (a, d, c, b) = (d, c, b, b &+ (sum &<< shift | sum &>> (32 &- shift)))
    }
    for index in stride(from: 16 * number, to: 16 * number + 16, by: 4) {
      step(index, shifts.0)
      step(index + 1, shifts.1)
      step(index + 2, shifts.2)
      step(index + 3, shifts.3)
    }
  }
  round(0, shifts: (7, 12, 17, 22), word: { $0 }) { $2 ^ ($0 & ($1 ^ $2)) }
  round(1, shifts: (5, 9, 14, 20), word: { 5 * $0 + 1 }) { $1 ^ ($2 & ($0 ^ $1)) }
  round(2, shifts: (4, 11, 16, 23), word: { 3 * $0 + 5 }) { $0 ^ $1 ^ $2 }
  round(3, shifts: (6, 10, 15, 21), word: { 7 * $0 }) { $1 ^ ($0 | ~$2) }
  state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
}
