import NeuralNetwork
import Testing

@Suite("MD5")
struct MD5Tests {
  /// The test suite at the end of RFC 1321.
  @Test(
    "gives the checksums of RFC 1321",
    arguments: [
      ("", "d41d8cd98f00b204e9800998ecf8427e"),
      ("a", "0cc175b9c0f1b6a831c399e269772661"),
      ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
      (
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "d174ab98d277d9f5a5611c2c9f419d9f"
      ),
      (
        String(repeating: "1234567890", count: 8),
        "57edf4a22be3c955ac49da2e2107b67a"
      ),
    ])
  func known(text: String, checksum: String) {
    var md5 = MD5()
    md5.update(Array(text.utf8), count: text.utf8.count)
    #expect(md5.checksum() == checksum)
  }

  @Test("does not depend on how the bytes are cut into pieces", arguments: [1, 3, 55, 63, 64, 65])
  func pieces(size: Int) {
    let bytes = (0..<1_000).map { UInt8($0 * 7 % 256) }
    var whole = MD5()
    whole.update(bytes, count: bytes.count)
    var cut = MD5()
    for start in stride(from: 0, to: bytes.count, by: size) {
      let piece = Array(bytes[start..<min(start + size, bytes.count)])
      cut.update(piece + [1, 2, 3], count: piece.count)
    }
    #expect(cut.checksum() == whole.checksum())
    #expect(whole.checksum() == "de809ff794e91b68f9e91a2b7030bcb0")
  }
}
