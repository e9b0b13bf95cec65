/// The kinds of numbers that a safetensors file may hold, under the format's own names.
public enum TensorType: String, Sendable, Hashable, CaseIterable {
  /// Yes or no, a byte each.
  case bool = "BOOL"
  /// Whole numbers of 8 bits without a sign.
  case unsigned8 = "U8"
  /// Whole numbers of 8 bits.
  case signed8 = "I8"
  /// Floating-point numbers of 8 bits, 5 of them for the exponent.
  case float8Wide = "F8_E5M2"
  /// Floating-point numbers of 8 bits, 4 of them for the exponent.
  case float8Fine = "F8_E4M3"
  /// Whole numbers of 16 bits.
  case signed16 = "I16"
  /// Whole numbers of 16 bits without a sign.
  case unsigned16 = "U16"
  /// Floating-point numbers of 16 bits, 5 of them for the exponent.
  case float16 = "F16"
  /// The first 16 bits of floating-point numbers of 32 bits.
  case bfloat16 = "BF16"
  /// Whole numbers of 32 bits.
  case signed32 = "I32"
  /// Whole numbers of 32 bits without a sign.
  case unsigned32 = "U32"
  /// Floating-point numbers of 32 bits: `Float`.
  case float32 = "F32"
  /// Floating-point numbers of 64 bits: `Double`.
  case float64 = "F64"
  /// Whole numbers of 64 bits.
  case signed64 = "I64"
  /// Whole numbers of 64 bits without a sign.
  case unsigned64 = "U64"

  /// How many bytes one number takes.
  public var size: Int {
    switch self {
    case .bool, .unsigned8, .signed8, .float8Wide, .float8Fine: 1
    case .signed16, .unsigned16, .float16, .bfloat16: 2
    case .signed32, .unsigned32, .float32: 4
    case .float64, .signed64, .unsigned64: 8
    }
  }

  /// The place among the types: the format's own library writes tensors from the last to the first.
  var rank: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}
