/// Writes the greatest number that a window sees at each place, and where in its channel it is.
///
/// Of equal ones it is the first; a NaN counts as greater than any number.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func poolMaxima<Scalar: NetworkScalar>(
  of images: [Scalar], _ window: SlidingWindow, into output: inout [Scalar],
  positions: inout [Int32]
) {
  resize(&positions, to: output.count)
  // One comparison makes a choice without a branch, which the processor would guess wrong half of
  // the time; a second one for NaN would not, so it is left to images that have one.
  if containsNaN(images) {
    poolMaxima(of: images, window, into: &output, &positions) { $0 > $1 || $0 != $0 }
  } else {
    poolMaxima(of: images, window, into: &output, &positions) { $0 > $1 }
  }
}

/// Makes room for as many positions, in the memory that is there if it is enough.
private func resize(_ positions: inout [Int32], to count: Int) {
  positions.removeLast(max(0, positions.count - count))
  positions.append(contentsOf: repeatElement(0, count: count - positions.count))
}

/// Whether an element is NaN.
@inline(__always)
private func containsNaN<Scalar: NetworkScalar>(_ values: [Scalar]) -> Bool {
  values.withUnsafeBufferPointer { values in
    var count = 0
    for index in 0..<values.count { count &+= values[index] == values[index] ? 0 : 1 }
    return count > 0
  }
}

@inline(__always)
private func poolMaxima<Scalar: NetworkScalar>(
  of images: [Scalar], _ window: SlidingWindow, into output: inout [Scalar],
  _ positions: inout [Int32], _ isLarger: (Scalar, Scalar) -> Bool
) {
  let (rows, columns, stride) = (window.rows, window.columns, window.stride)
  let (pixels, width) = (window.image.pixels, window.image.width)
  let channels = images.count / pixels
  requireEqual(images.count, channels * pixels)
  requireEqual(output.count, channels * rows * columns)
  output.withUnsafeMutableBufferPointer { output in
    positions.withUnsafeMutableBufferPointer { positions in
      images.withUnsafeBufferPointer { images in
        var place = 0
        for channel in 0..<channels {
          for row in 0..<rows {
            for column in 0..<columns {
              let corner = channel &* pixels &+ (row &* width &+ column) &* stride
              let (largest, position) = maximum(
                images, corner, size: window.size, width, isLarger)
              output[place] = largest
              positions[place] = Int32(truncatingIfNeeded: position &- channel &* pixels)
              place &+= 1
            }
          }
        }
      }
    }
  }
}

/// The first greatest number of a window, and where it is.
@inline(__always)
private func maximum<Scalar: NetworkScalar>(
  _ images: UnsafeBufferPointer<Scalar>, _ corner: Int, size: Int, _ width: Int,
  _ isLarger: (Scalar, Scalar) -> Bool
) -> (Scalar, Int) {
  var (largest, position) = (images[corner], corner)
  for line in 0..<size {
    let start = corner &+ line &* width
    for pixel in start..<start &+ size {
      let value = images[pixel]
      let replaces = isLarger(value, largest)
      largest = replaces ? value : largest
      position = replaces ? pixel : position
    }
  }
  return (largest, position)
}

/// Writes an image in which each gradient is added at the place that its maximum came from.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func poolingInputGradient<Scalar: NetworkScalar>(
  _ gradient: [Scalar], _ window: SlidingWindow, positions: [Int32], into result: inout [Scalar]
) {
  let (pixels, places) = (window.image.pixels, window.places)
  let channels = result.count / pixels
  requireEqual(result.count, channels * pixels)
  requireEqual(gradient.count, channels * places)
  requireEqual(positions.count, gradient.count)
  result.withUnsafeMutableBufferPointer { result in
    gradient.withUnsafeBufferPointer { gradient in
      positions.withUnsafeBufferPointer { positions in
        result.update(repeating: 0)
        for channel in 0..<channels {
          for place in channel &* places..<(channel &+ 1) &* places {
            result[channel &* pixels &+ Int(positions[place])] += gradient[place]
          }
        }
      }
    }
  }
}
