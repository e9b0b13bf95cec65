/// Writes eˣ / Σ eˣ of each row, with each row's maximum taken off first so that nothing overflows.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func softmaxRows<Scalar: NetworkScalar>(
  of input: [Scalar], rowLength: Int, into output: inout [Scalar]
) {
  requireEqual(input.count, output.count)
  guard rowLength > 0 else { return }
  requireEqual(input.count % rowLength, 0)
  output.withUnsafeMutableBufferPointer { output in
    input.withUnsafeBufferPointer { input in
      for start in stride(from: 0, to: input.count, by: rowLength) {
        var largest = input[start]
        for index in start..<start + rowLength { largest = max(largest, input[index]) }
        var total: Scalar = 0
        for index in start..<start + rowLength {
          let power = exp(input[index] - largest)
          output[index] = power
          total += power
        }
        for index in start..<start + rowLength { output[index] /= total }
      }
    }
  }
}

/// Writes the gradient of the mean cross-entropy of softmax and returns the loss.
///
/// Row by row: −Σ t·log softmax(x) and (softmax(x)·Σt − t), both divided by the number of rows.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func softmaxCrossEntropyRows<Scalar: NetworkScalar>(
  of input: [Scalar], target: [Scalar], rowLength: Int, into gradient: inout [Scalar]
) -> Scalar {
  softmaxRows(of: input, rowLength: rowLength, into: &gradient)
  requireEqual(input.count, target.count)
  guard !input.isEmpty else { return 0 }
  let weight = Scalar(rowLength) / Scalar(input.count)
  // In Double, for the losses of many rows added up in Float would lose digits.
  var loss = 0.0
  gradient.withUnsafeMutableBufferPointer { gradient in
    input.withUnsafeBufferPointer { input in
      target.withUnsafeBufferPointer { target in
        for start in stride(from: 0, to: input.count, by: rowLength) {
          var largest = start
          var (targets, products): (Scalar, Scalar) = (0, 0)
          for index in start..<start + rowLength {
            if input[index] > input[largest] { largest = index }
            targets += target[index]
          }
          for index in start..<start + rowLength {
            products += target[index] * (input[index] - input[largest])
            let probability = gradient[index]
            gradient[index] = (probability * targets - target[index]) * weight
            if index == largest { loss -= Double(targets * log(probability)) }
          }
          loss -= Double(products)
        }
      }
    }
  }
  return Scalar(loss * Double(rowLength) / Double(input.count))
}

/// Writes y · (g − Σ gy) of each row, where y is what softmax returned.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func softmaxGradientRows<Scalar: NetworkScalar>(
  output: [Scalar], _ gradient: [Scalar], rowLength: Int, into result: inout [Scalar]
) {
  zipElements(output, gradient, into: &result) { $0 * $1 }
  guard rowLength > 0 else { return }
  requireEqual(output.count % rowLength, 0)
  result.withUnsafeMutableBufferPointer { result in
    output.withUnsafeBufferPointer { output in
      for start in stride(from: 0, to: output.count, by: rowLength) {
        var total: Scalar = 0
        for index in start..<start + rowLength { total += result[index] }
        for index in start..<start + rowLength { result[index] -= output[index] * total }
      }
    }
  }
}
