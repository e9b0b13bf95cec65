/// Why a network or a safetensors file could not be saved or loaded.
public enum SafetensorsError: Error, Hashable, CustomStringConvertible {
  /// The file could not be read.
  case unreadable(path: String, reason: String)
  /// The file could not be written; what was there before is still there.
  case unwritable(path: String, reason: String)
  /// The bytes are not those of a whole safetensors file.
  case damaged(path: String?, SafetensorsFault)
  /// The file is whole, but not one of this network; the network has not been changed.
  case unfit(path: String?, [TensorMismatch])

  /// The error in words.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .damaged(let path, let fault):
      "\(path ?? "the file") is not a whole safetensors file: \(fault)"
    case .unfit(let path, let mismatches):
      "\(path ?? "the file") does not fit the network: "
        + mismatches.map(\.description).joined(separator: "; ")
    }
  }
}

/// One thing in which a file and a network differ.
public enum TensorMismatch: Sendable, Hashable, CustomStringConvertible {
  /// The network has a tensor that the file lacks.
  case missing(String)
  /// The file has a tensor that the network lacks.
  case unexpected(String)
  /// The two have different shapes.
  case shape(String, expected: [Int], found: [Int])
  /// The file's numbers are of a type that cannot be taken there.
  case type(String, expected: String, found: TensorType)
  /// The file's count is not one: it is negative or 2⁵³ and more.
  case count(String, found: Int64)

  /// The difference in words.
  public var description: String {
    switch self {
    case .missing(let name): "\(name) is missing in the file"
    case .unexpected(let name): "\(name) is in the file, but not in the network"
    case .shape(let name, let expected, let found):
      "\(name) should be \(words(expected)), but is \(words(found))"
    case .type(let name, let expected, let found):
      "\(name) should be of type \(expected), but is \(found.rawValue)"
    case .count(let name, let found): "\(name) should be a count, but is \(found)"
    }
  }

  private func words(_ shape: [Int]) -> String {
    shape.isEmpty ? "a single number" : shape.map(String.init).joined(separator: "×")
  }
}
