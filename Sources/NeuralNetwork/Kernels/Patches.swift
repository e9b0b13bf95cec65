// The patches of an image: everything that a window sees, as a matrix with one column per place of
// the window and one row per channel, row and column within it.

extension SlidingWindow {
  /// Visits the runs that patches and image have in common: `count` neighbours in a row of the
  /// patches from `patch` on are pixels from `pixel` on, one every `stride`.
  @inline(__always)
  fileprivate func forEachRun(_ visit: (_ patch: Int, _ pixel: Int, _ count: Int) -> Void) {
    var start = 0
    for channel in 0..<image.channels {
      for row in 0..<size {
        let insideRows = placesInside(row, length: image.height, places: rows)
        for column in 0..<size {
          let inside = placesInside(column, length: image.width, places: columns)
          for place in insideRows {
            let line = channel * image.height + place * stride + row - padding
            let pixel = line * image.width + inside.lowerBound * stride + column - padding
            visit(start + place * columns + inside.lowerBound, pixel, inside.count)
          }
          start += places
        }
      }
    }
  }

  /// The places from which what is `offset` away lies on the image, not in the padding.
  private func placesInside(_ offset: Int, length: Int, places: Int) -> Range<Int> {
    let first = max(0, (padding - offset + stride - 1) / stride)
    let end = min(places, (length + padding - offset + stride - 1) / stride)
    return first..<max(first, end)
  }
}

/// Writes the patches of one image, with zeros where the window sees the padding.
@inline(__always)
func copyPatches<Scalar: NetworkScalar>(
  of image: UnsafePointer<Scalar>, _ window: SlidingWindow,
  into patches: UnsafeMutablePointer<Scalar>
) {
  if window.padding > 0 {
    patches.update(repeating: 0, count: window.patchLength * window.places)
  }
  let stride = window.stride
  if stride == 1 {
    window.forEachRun { patch, pixel, count in
      (patches + patch).update(from: image + pixel, count: count)
    }
  } else {
    window.forEachRun { patch, pixel, count in
      for index in 0..<count { patches[patch + index] = image[pixel + index * stride] }
    }
  }
}

/// Writes an image of which each pixel is the sum of its copies in the patches.
@inline(__always)
func sumPatches<Scalar: NetworkScalar>(
  _ patches: UnsafePointer<Scalar>, _ window: SlidingWindow,
  into image: UnsafeMutablePointer<Scalar>
) {
  image.update(repeating: 0, count: window.image.count)
  let stride = window.stride
  if stride == 1 {
    window.forEachRun { patch, pixel, count in
      for index in 0..<count { image[pixel + index] += patches[patch + index] }
    }
  } else {
    window.forEachRun { patch, pixel, count in
      for index in 0..<count { image[pixel + index * stride] += patches[patch + index] }
    }
  }
}
