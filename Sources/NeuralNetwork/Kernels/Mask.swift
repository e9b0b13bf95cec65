/// Writes 0 with a probability and `value` otherwise, for each element independently.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func drawMask<Scalar: NetworkScalar>(
  into mask: inout [Scalar], _ value: Scalar, dropping probability: Double,
  using generator: inout SeededGenerator
) {
  // A copy of its own stays in registers.
  var source = generator
  updateElements(&mask) { $0 = source.uniform() < probability ? 0 : value }
  generator = source
}
