/// A number that networks compute with: `Float` for speed, `Double` for published digits.
///
/// A network names its scalar once, as in `Sequential<Float> { … }`; without it, it is `Double`.
public protocol NetworkScalar: BinaryFloatingPoint, SIMDScalar, Codable, Sendable {
  /// What the machine does with this scalar.
  associatedtype Kernels: ScalarKernels<Self>
}

extension Float: NetworkScalar {
  /// What the machine does with `Float`.
  public typealias Kernels = FloatKernels
}

extension Double: NetworkScalar {
  /// What the machine does with `Double`.
  public typealias Kernels = DoubleKernels
}
