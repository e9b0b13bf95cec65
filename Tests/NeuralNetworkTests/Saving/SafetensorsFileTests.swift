import NeuralNetwork
import Testing

/// A file with this header, and as many zeros behind it.
private func file(_ header: String, data: Int = 0, length: UInt64? = nil) -> [UInt8] {
  let text = Array(header.utf8)
  let length = length ?? UInt64(text.count)
  return (0..<8).map { UInt8(length >> ($0 * 8) & 0xFF) } + text
    + [UInt8](repeating: 0, count: data)
}

/// The description of a tensor of bytes.
private func entry(_ name: String, _ begin: Int, _ end: Int) -> String {
  #""\#(name)":{"dtype":"U8","shape":[\#(end - begin)],"data_offsets":[\#(begin),\#(end)]}"#
}

/// One damaged file and what is said of it.
struct Damage: Sendable, CustomTestStringConvertible {
  let fault: SafetensorsFault
  let bytes: [UInt8]
  var testDescription: String { fault.description }

  init(_ fault: SafetensorsFault, _ bytes: [UInt8]) {
    (self.fault, self.bytes) = (fault, bytes)
  }

  /// A header of one tensor, a, in which one part is replaced.
  init(_ fault: SafetensorsFault, replacing part: String, with other: String, data: Int = 4) {
    let whole = #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}"#
    let parts = whole.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    self.init(fault, file(parts.joined(separator: other), data: data))
  }
}

@Suite("Safetensors files")
struct SafetensorsFileTests {
  @Test("are the same bytes for the same tensors, in whatever order they come")
  func deterministic() throws {
    let tensors = [
      SafetensorsTensor(name: "b", shape: [2], values: [Float(1), 2]),
      SafetensorsTensor(name: "a", shape: [1, 1], values: [Float(3)]),
      SafetensorsTensor(name: "c", shape: [], values: [4.0]),
    ]
    let metadata = ["z": "1", "k": "2"]
    let file = SafetensorsFile(tensors: tensors, metadata: metadata)
    #expect(file == SafetensorsFile(tensors: tensors.reversed(), metadata: metadata))
    #expect(file.tensors.map(\.name) == ["c", "a", "b"])
    let header = String(decoding: file.bytes[8..<file.bytes.count - 20], as: UTF8.self)
    #expect(header.hasPrefix(#"{"__metadata__":{"k":"2","z":"1"},"c":{"dtype":"F64","shape":[],"#))
    #expect(header.utf8.count.isMultiple(of: 8))
    #expect(try SafetensorsFile(bytes: file.bytes) == file)
  }

  @Test("may be without tensors, with white space and with escapes")
  func unusual() throws {
    #expect(try SafetensorsFile(bytes: file("{}")).tensors.isEmpty)
    #expect(try SafetensorsFile(bytes: file("{ \n\t} \r\n ")).tensors.isEmpty)
    let spaced =
      #"{ "\u00e9\ud83c\udf38\/" : { "shape" : [ 1 , 2 ] , "data_offsets" : [ 0 , 2 ] , "#
      + #""dtype" : "U8" } }"#
    let tensor = try #require(try SafetensorsFile(bytes: file(spaced, data: 2)).tensors.first)
    #expect(tensor.name == "é🌸/")
    #expect(tensor.shape == [1, 2])
  }

  static let damages: [Damage] = [
    Damage(.tooShort(bytes: 0), []),
    Damage(.tooShort(bytes: 7), [2, 0, 0, 0, 0, 0, 0]),
    Damage(
      .headerTooLong(bytes: .max, limit: 100_000_000), [UInt8](repeating: 255, count: 8)),
    Damage(
      .headerTooLong(bytes: 100_000_001, limit: 100_000_000), file("{}", length: 100_000_001)),
    Damage(.headerBeyondEnd(bytes: 3, left: 2), file("{}", length: 3)),
    Damage(.headerNotText, [2, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0xFF]),
    Damage(.syntax(offset: 0, expected: "“{”"), file("")),
    Damage(.syntax(offset: 0, expected: "“{”"), file(" {}")),
    Damage(.syntax(offset: 0, expected: "“{”"), file("[]")),
    Damage(.syntax(offset: 1, expected: "a name in quotes"), file("{")),
    Damage(.syntax(offset: 2, expected: "nothing more than spaces"), file("{}{}")),
    Damage(.syntax(offset: 4, expected: "“:”"), file(#"{"a"}"#)),
    Damage(.syntax(offset: 5, expected: "“{”"), file(#"{"a":1}"#)),
    Damage(.syntax(offset: 3, expected: "the end of a string"), file(#"{"a"#)),
    Damage(
      .syntax(offset: 2, expected: "no control character within a string"), file("{\"\n\":1}")),
    Damage(
      .syntax(offset: 3, expected: "one of the characters that may follow a backslash"),
      file(#"{"\x":1}"#)),
    Damage(.syntax(offset: 4, expected: "four hexadecimal digits"), file(#"{"\u+123":1}"#)),
    Damage(.syntax(offset: 4, expected: "four hexadecimal digits"), file(#"{"\u12"#)),
    Damage(.syntax(offset: 8, expected: "the other half of a character"), file(#"{"\ud800":1}"#)),
    Damage(
      .syntax(offset: 14, expected: "the other half of a character"), file(#"{"\ud800\u0041":1}"#)),
    Damage(.syntax(offset: 8, expected: "the other half of a character"), file(#"{"\udc00":1}"#)),
    Damage(
      .syntax(offset: 5, expected: "a dtype, a shape and two data_offsets"), file(#"{"a":{}}"#)),
    Damage(
      .syntax(offset: 13, expected: "dtype, shape or data_offsets, not “kind”"),
      file(#"{"a":{"kind":"U8"}}"#)),
    Damage(.duplicateName("a"), file("{\(entry("a", 0, 1)),\(entry("a", 1, 2))}", data: 2)),
    Damage(.duplicateName("dtype"), file(#"{"a":{"dtype":"U8","dtype":"U8"}}"#)),
    Damage(.duplicateName("k"), file(#"{"__metadata__":{"k":"1","k":"1"}}"#)),
    Damage(
      .syntax(offset: 21, expected: "a string"), file(#"{"__metadata__":{"k":1}}"#)),
    Damage(.unknownType("Q4", tensor: "a"), replacing: "U8", with: "Q4"),
    Damage(
      .syntax(offset: 28, expected: "a whole number less than 2⁶³"), replacing: "[4]", with: "[-4]"),
    Damage(
      .syntax(offset: 28, expected: "a whole number less than 2⁶³"), replacing: "[4]", with: "[NaN]"
    ),
    Damage(
      .syntax(offset: 28, expected: "a whole number less than 2⁶³"), replacing: "[4]", with: "[04]"),
    Damage(
      .syntax(offset: 28, expected: "a whole number less than 2⁶³"), replacing: "[4]",
      with: "[9223372036854775808]"),
    Damage(.syntax(offset: 29, expected: "“,” or “]”"), replacing: "[4]", with: "[4.0]"),
    Damage(.syntax(offset: 29, expected: "“,” or “]”"), replacing: "[4]", with: "[4e0]"),
    Damage(
      .syntax(offset: 30, expected: "a whole number less than 2⁶³"), replacing: "[4]", with: "[4,]"),
    Damage(
      .syntax(offset: 28, expected: "a whole number less than 2⁶³"), replacing: "[4]",
      with: String(repeating: "[", count: 100_000)),
    Damage(
      .syntax(offset: 5, expected: "a dtype, a shape and two data_offsets"), replacing: "[0,4]",
      with: "[0,4,4]"),
    Damage(
      .tooLarge(tensor: "a", shape: [.max, 2]), replacing: "[4]", with: "[\(Int.max),2]"),
    Damage(
      .tooLarge(tensor: "a", shape: [1 << 62, 4, 0]), replacing: "[4]", with: "[\(1 << 62),4,0]"),
    Damage(.reversedOffsets(tensor: "a", begin: 4, end: 0), replacing: "[0,4]", with: "[4,0]"),
    Damage(.wrongLength(tensor: "a", expected: 5, found: 4), replacing: "[4]", with: "[5]"),
    Damage(.wrongLength(tensor: "a", expected: 1, found: 4), replacing: "[4]", with: "[]"),
    Damage(.beyondEnd(tensor: "a", end: 4, available: 3), replacing: "a", with: "a", data: 3),
    Damage(
      .hole(tensor: "a", begin: .max - 4, after: 0), replacing: "[0,4]",
      with: "[\(Int.max - 4),\(Int.max)]"),
    Damage(.trailingBytes(1), replacing: "a", with: "a", data: 5),
    Damage(.trailingBytes(3), file("{}", data: 3)),
    Damage(.hole(tensor: "a", begin: 1, after: 0), file("{\(entry("a", 1, 2))}", data: 2)),
    Damage(
      .overlap(tensor: "b", begin: 1, before: 2),
      file("{\(entry("b", 1, 3)),\(entry("a", 0, 2))}", data: 3)),
  ]

  @Test("that are damaged are refused, each for its reason", arguments: damages)
  func damaged(damage: Damage) {
    #expect(throws: SafetensorsError.damaged(path: nil, damage.fault)) {
      try SafetensorsFile(bytes: damage.bytes)
    }
    #expect(!damage.fault.description.isEmpty)
  }

  @Test("damaged at random are refused or read whole, and never crash", arguments: 0..<20)
  func fuzz(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let whole = try SafetensorsFile(path: Fixture.path("types.safetensors")).bytes
    let ownNetwork = Sequential<Float>(using: &generator) {
      Linear(2, 3)
      BatchNormalization(3)
    }
    for start in [whole, ownNetwork.safetensors.bytes] {
      for _ in 0..<200 {
        let damaged = damage(start, using: &generator)
        do throws(SafetensorsError) {
          let file = try SafetensorsFile(bytes: damaged)
          // What was accepted is all there: nothing is lost when it is written again.
          #expect(try SafetensorsFile(bytes: file.bytes).tensors.count == file.tensors.count)
          var network = ownNetwork
          try network.load(from: file)
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
    }
  }

  /// Changes, inserts, takes out, repeats or cuts off a few bytes, mostly in the header.
  private func damage(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var result = bytes
    let interesting = Array("{}[]\",:0189-.eE\\u \n\u{0}".utf8) + [0x7F, 0x80, 0xC3, 0xFF]
    for _ in 0...generator.index(below: 4) {
      let place = generator.index(below: max(1, result.count))
      let byte = interesting[generator.index(below: interesting.count)]
      switch generator.index(below: 6) {
      case 0: result.insert(byte, at: place)
      case 1: if !result.isEmpty { result.remove(at: place) }
      case 2: result.removeLast(min(result.count, generator.index(below: 20)))
      case 3:
        let end = min(result.count, place + generator.index(below: 40))
        result.insert(contentsOf: result[place..<end], at: generator.index(below: place + 1))
      case 4: if !result.isEmpty { result[place] = UInt8(truncatingIfNeeded: generator.next()) }
      default: if !result.isEmpty { result[place] = byte }
      }
    }
    return result
  }
}
