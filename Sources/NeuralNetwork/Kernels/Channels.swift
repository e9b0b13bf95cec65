// Loops over numbers that lie as samples × channels × pixels. With one pixel per channel, which is
// a matrix of plain features, they go along the rows.

/// How many channels a sample has, and how many neighbouring numbers belong to each.
struct ChannelLayout: Sendable, Hashable {
  /// The number of channels.
  var channels: Int
  /// How many numbers of a sample lie in one channel.
  var pixels: Int

  /// How many numbers make a sample.
  var count: Int { channels * pixels }
}

/// Writes Σ x of each channel.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func sumChannels<Scalar: NetworkScalar>(
  of values: [Scalar], _ layout: ChannelLayout, into sums: inout [Scalar]
) {
  values.withUnsafeBufferPointer { values in
    layout.sum(of: values.count, into: &sums) { values[$0] }
  }
}

/// Writes Σ x·z of each channel.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func sumChannelProducts<Scalar: NetworkScalar>(
  of values: [Scalar], _ others: [Scalar], _ layout: ChannelLayout, into sums: inout [Scalar]
) {
  requireEqual(values.count, others.count)
  values.withUnsafeBufferPointer { values in
    others.withUnsafeBufferPointer { others in
      layout.sum(of: values.count, into: &sums) { values[$0] * others[$0] }
    }
  }
}

/// Writes a·x + b, where each channel has an a and a b of its own.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func scaleChannels<Scalar: NetworkScalar>(
  of values: [Scalar], _ layout: ChannelLayout, by factors: [Scalar], adding offsets: [Scalar],
  into output: inout [Scalar]
) {
  requireEqual(values.count, output.count)
  values.withUnsafeBufferPointer { values in
    layout.write(&output, factors, offsets, offsets) { index, factor, offset, _ in
      values[index] * factor + offset
    }
  }
}

/// Writes a·x + b·z + c, where each channel has an a, a b and a c of its own.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func combineChannels<Scalar: NetworkScalar>(
  of values: [Scalar], _ others: [Scalar], _ layout: ChannelLayout,
  by factors: [Scalar], _ otherFactors: [Scalar], adding offsets: [Scalar],
  into output: inout [Scalar]
) {
  requireEqual(values.count, output.count)
  requireEqual(others.count, output.count)
  values.withUnsafeBufferPointer { values in
    others.withUnsafeBufferPointer { others in
      layout.write(&output, factors, otherFactors, offsets) { index, factor, otherFactor, offset in
        values[index] * factor + others[index] * otherFactor + offset
      }
    }
  }
}

extension ChannelLayout {
  /// Writes the sum of `term` over each channel of `count` elements.
  @inline(__always)
  fileprivate func sum<Scalar: NetworkScalar>(
    of count: Int, into sums: inout [Scalar], _ term: (Int) -> Scalar
  ) {
    requireEqual(sums.count, channels)
    requireEqual(count % self.count, 0)
    sums.withUnsafeMutableBufferPointer { sums in
      sums.update(repeating: 0)
      for sample in stride(from: 0, to: count, by: self.count) {
        if pixels == 1 {
          for channel in 0..<channels { sums[channel] += term(sample &+ channel) }
        } else {
          for channel in 0..<channels {
            sums[channel] += sumInLanes(from: sample &+ channel &* pixels, count: pixels, term)
          }
        }
      }
    }
  }

  /// Writes `element` of each index and the coefficients of its channel.
  @inline(__always)
  fileprivate func write<Scalar: NetworkScalar>(
    _ output: inout [Scalar], _ first: [Scalar], _ second: [Scalar], _ third: [Scalar],
    _ element: (Int, Scalar, Scalar, Scalar) -> Scalar
  ) {
    requireEqual(first.count, channels)
    requireEqual(second.count, channels)
    requireEqual(third.count, channels)
    requireEqual(output.count % count, 0)
    output.withUnsafeMutableBufferPointer { output in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          third.withUnsafeBufferPointer { third in
            for sample in stride(from: 0, to: output.count, by: count) {
              for channel in 0..<channels {
                let (a, b, c) = (first[channel], second[channel], third[channel])
                let start = sample &+ channel &* pixels
                for index in start..<start &+ pixels { output[index] = element(index, a, b, c) }
              }
            }
          }
        }
      }
    }
  }
}

/// Returns the sum of `term` over neighbouring indices, in eight interleaved partial sums.
@inline(__always)
private func sumInLanes<Scalar: NetworkScalar>(
  from start: Int, count: Int, _ term: (Int) -> Scalar
) -> Scalar {
  var lanes = SIMD8<Scalar>()
  let whole = count & ~7
  for offset in stride(from: 0, to: whole, by: 8) {
    for lane in 0..<8 { lanes[lane] += term(start &+ offset &+ lane) }
  }
  var total = lanes.sum()
  for offset in whole..<count { total += term(start &+ offset) }
  return total
}
