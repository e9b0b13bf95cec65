/// A number that networks compute with: `Float` for speed, `Double` for published digits.
///
/// A network names its scalar once, as in `Sequential<Float> { … }`; without it, it is `Double`.
public protocol NetworkScalar: BinaryFloatingPoint, SIMDScalar, Codable, Sendable {
  /// The loops over this scalar's elements.
  associatedtype Kernels: ScalarKernels<Self>

  /// Lends the part of an optimiser's memory that holds matrices of this scalar.
  static func withMemory<Result>(
    _ memory: inout ParameterMemory, _ body: (inout [[Matrix<Self>]]) -> Result
  ) -> Result
}

extension Float: NetworkScalar {
  /// The loops over `Float` elements.
  public typealias Kernels = FloatKernels

  /// Lends the part of an optimiser's memory that holds matrices of `Float`.
  public static func withMemory<Result>(
    _ memory: inout ParameterMemory, _ body: (inout [[Matrix<Float>]]) -> Result
  ) -> Result {
    body(&memory.float)
  }
}

extension Double: NetworkScalar {
  /// The loops over `Double` elements.
  public typealias Kernels = DoubleKernels

  /// Lends the part of an optimiser's memory that holds matrices of `Double`.
  public static func withMemory<Result>(
    _ memory: inout ParameterMemory, _ body: (inout [[Matrix<Double>]]) -> Result
  ) -> Result {
    body(&memory.double)
  }
}
