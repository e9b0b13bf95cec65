/// The loops over elements, the one seam between the mathematics and the machine.
///
/// Everything above it is generic over `Float` and `Double`; here each scalar has its own compiled
/// loop, because one generic loop that is called from another module runs many times slower.
/// Arrays are row-major. The caller has made sure that their sizes fit; a kernel checks once per
/// call, never per element.
public protocol ScalarKernels<Scalar>: Sendable {
  /// The element.
  associatedtype Scalar: NetworkScalar where Scalar.Kernels == Self

  /// Gives `values` another size without giving up its memory; new elements are zero.
  static func resize(_ values: inout [Scalar], to count: Int)

  /// Writes the matrix product A·B of `product.left` and `product.right`.
  static func multiply(
    _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar], as product: ProductShape)

  /// Writes 1 / (1 + e⁻ˣ) of each element.
  static func sigmoid(_ input: [Scalar], into output: inout [Scalar])

  /// Writes tanh x of each element.
  static func tanh(_ input: [Scalar], into output: inout [Scalar])

  /// Writes max(0, x) of each element.
  static func rectify(_ input: [Scalar], into output: inout [Scalar])

  /// Writes gradient · y · (1 − y), the sigmoid's chain rule in terms of its output y.
  static func sigmoidGradient(
    output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar])

  /// Writes gradient · (1 − y²), the chain rule of tanh in terms of its output y.
  static func tanhGradient(output: [Scalar], _ gradient: [Scalar], into result: inout [Scalar])

  /// Writes the gradient where x > 0 and zero elsewhere.
  static func rectifierGradient(
    input: [Scalar], _ gradient: [Scalar], into result: inout [Scalar])

  /// Writes `left` ∘ `right`, element by element.
  static func combine(
    _ left: [Scalar], _ right: [Scalar], into result: inout [Scalar],
    _ operation: ElementwiseOperation)

  /// Replaces each `values[i]` by `values[i]` ∘ `scalar`.
  static func combine(
    _ values: inout [Scalar], with scalar: Scalar, _ operation: ElementwiseOperation)

  /// Replaces each row of `values` by row ∘ `row`.
  static func combine(
    _ values: inout [Scalar], withEachRow row: [Scalar], _ operation: ElementwiseOperation)

  /// Adds `factor` · `addend` to `values`.
  static func add(_ addend: [Scalar], scaledBy factor: Scalar, to values: inout [Scalar])

  /// Writes the sums of the columns of `values`, whose rows are as long as `result`.
  static func columnSums(_ values: [Scalar], into result: inout [Scalar])

  /// Copies rows of `source`, chosen by `indices`, into `result`, one after the other.
  static func gather(
    _ indices: ArraySlice<Int>, of source: [Scalar], rowLength: Int, into result: inout [Scalar])

  /// Returns the sum of all elements.
  static func sum(_ values: [Scalar]) -> Scalar

  /// Writes (prediction − target) · `factor` and returns Σ (prediction − target)².
  static func squaredDifference(
    _ prediction: [Scalar], _ target: [Scalar], factor: Scalar, into gradient: inout [Scalar]
  ) -> Scalar
}

/// An arithmetic operation on pairs of elements.
public enum ElementwiseOperation: String, Sendable {
  /// Addition.
  case add = "+"
  /// Subtraction.
  case subtract = "-"
  /// Multiplication, element by element.
  case multiply = "*"
  /// Division, element by element.
  case divide = "/"
}

/// The sizes of a matrix product: A (`rows` × `inner`) · B (`inner` × `columns`).
public struct ProductShape: Sendable, Equatable {
  /// The rows of A and of the product.
  public var rows: Int
  /// The columns of A and the rows of B.
  public var inner: Int
  /// The columns of B and of the product.
  public var columns: Int
  /// Whether A is stored as its transpose (`inner` × `rows`).
  public var transposesLeft = false
  /// Whether B is stored as its transpose (`columns` × `inner`).
  public var transposesRight = false
}
