/// Appends the first `count` of `bytes` to `values`, each as byte / 255, so that 255 becomes 1.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func appendPixels<Scalar: NetworkScalar>(
  _ bytes: [UInt8], count: Int, to values: inout [Scalar]
) {
  values.append(contentsOf: bytes[..<count].lazy.map { Scalar($0) / 255 })
}
