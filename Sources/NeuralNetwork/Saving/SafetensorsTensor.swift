/// One tensor of a safetensors file: numbers of one type in a shape, under a name.
public struct SafetensorsTensor: Sendable, Hashable {
  /// Its name, which is unique in its file.
  public let name: String
  /// The type of its numbers.
  public let type: TensorType
  /// Its sizes; without any it holds a single number.
  public let shape: [Int]
  /// Its numbers in row-major order, the lowest byte of each first.
  public let bytes: [UInt8]

  /// Creates a tensor from its bytes, of which there must be as many as its type and shape take.
  public init(name: String, type: TensorType, shape: [Int], bytes: [UInt8]) {
    guard shape.allSatisfy({ $0 >= 0 }), shape.reduce(type.size, *) == bytes.count else {
      stop(
        "SafetensorsTensor \(name): \(bytes.count) bytes are no numbers of type \(type.rawValue) "
          + "in a shape of \(shape)")
    }
    self.name = name
    self.type = type
    self.shape = shape
    self.bytes = bytes
  }

  /// Creates a tensor of type F32 from numbers in `Float`, of type F64 from numbers in `Double`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public init<Scalar: NetworkScalar>(name: String, shape: [Int], values: [Scalar]) {
    if Scalar.self == Float.self {
      let bytes = littleEndianBytes(values) { Float($0).bitPattern }
      self.init(name: name, type: .float32, shape: shape, bytes: bytes)
    } else {
      let bytes = littleEndianBytes(values) { Double($0).bitPattern }
      self.init(name: name, type: .float64, shape: shape, bytes: bytes)
    }
  }

  /// Creates a tensor of type I64.
  public init(name: String, shape: [Int], values: [Int64]) {
    self.init(name: name, type: .signed64, shape: shape, bytes: littleEndianBytes(values) { $0 })
  }

  /// The numbers, rounded if need be, or `nil` when its type is none of F16, BF16, F32 and F64.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func values<Scalar: NetworkScalar>(as scalar: Scalar.Type) -> [Scalar]? {
    switch type {
    case .float16: littleEndianElements(bytes) { Scalar(Float(halfBits: $0)) }
    case .bfloat16:
      littleEndianElements(bytes) { (word: UInt16) in
        Scalar(Float(bitPattern: UInt32(word) << 16))
      }
    case .float32: littleEndianElements(bytes) { Scalar(Float(bitPattern: $0)) }
    case .float64: littleEndianElements(bytes) { Scalar(Double(bitPattern: $0)) }
    default: nil
    }
  }

  /// The whole numbers, or `nil` when its type is not I64.
  public var integers: [Int64]? {
    type == .signed64 ? littleEndianElements(bytes) { $0 } : nil
  }
}

extension Float {
  /// Creates a number from the bits of one of 16 bits.
  ///
  /// IEEE 754 lays them out as a sign, five of the exponent and ten of the fraction. Swift's
  /// `Float16` is not there on every machine.
  init(halfBits bits: UInt16) {
    let (exponent, fraction) = (Int(bits >> 10 & 0x1F), Float(bits & 0x3FF))
    let sign: FloatingPointSign = bits >> 15 == 0 ? .plus : .minus
    let magnitude: Float =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: Float(sign: .plus, exponent: exponent - 25, significand: 1024 + fraction)
      }
    self = sign == .plus ? magnitude : -magnitude
  }
}
