// Numbers as bytes, the lowest byte first, whatever the machine's own order is.

/// Returns `element` of each word that is stored in the bytes.
@inline(__always)
func littleEndianElements<Word: FixedWidthInteger, Element>(
  _ bytes: [UInt8], _ element: (Word) -> Element
) -> [Element] {
  let size = MemoryLayout<Word>.size
  requireEqual(bytes.count % size, 0)
  return bytes.withUnsafeBytes { bytes in
    (0..<bytes.count / size).map {
      element(Word(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * size, as: Word.self)))
    }
  }
}

/// Returns the bytes of `word` of each element.
@inline(__always)
func littleEndianBytes<Word: FixedWidthInteger, Element>(
  _ elements: [Element], _ word: (Element) -> Word
) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(elements.count * MemoryLayout<Word>.size)
  for element in elements {
    withUnsafeBytes(of: word(element).littleEndian) { result.append(contentsOf: $0) }
  }
  return result
}
