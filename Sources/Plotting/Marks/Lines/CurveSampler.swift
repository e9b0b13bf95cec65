/// Samples a function so that its curve looks smooth, and breaks where the function does.
///
/// It starts with evenly spaced samples and halves the intervals whose middle is off the straight
/// line between their ends. Where that does not bring the ends together, it narrows the interval
/// down to where the function varies most: if the variation stays, there is a jump, if it grows, a
/// pole, and the curve is broken there.
package struct CurveSampler: Sendable {
  package struct Sample: Sendable, Equatable {
    package var x: Double
    package var y: Double

    var isDrawable: Bool { Extent.isDrawable(y) }
  }

  /// The samples in order of x; one whose y is not drawable breaks the curve.
  package private(set) var samples: [Sample] = []
  /// Where the function jumps or has a pole.
  package private(set) var breaks: [Double] = []
  /// Whether the function seems to have no bound within the range.
  package private(set) var hasPoles = false
  /// The values among which most of the curve runs.
  package let middleRange: ClosedRange<Double>
  /// How often the function may still be called: a noisy one would have no end.
  private var budget = 60_000

  private static let firstCount = 256
  private static let depth = 6
  private static let halvings = 44
  private static let tolerance = 0.0005

  package init(
    _ range: ClosedRange<Double>, function: (Double) throws -> Double
  ) rethrows {
    let first = try Self.places(in: range).map { Sample(x: $0, y: try function($0)) }
    middleRange = Self.middleRange(of: first.map(\.y))
    for (start, end) in zip(first, first.dropFirst()) {
      samples.append(start)
      try refine(start, end, depth: Self.depth, function)
    }
    samples += first.suffix(1)
    // A function that is nothing but bends is noise; more samples do not make it clearer.
    if budget <= 0 {
      samples = first
      breaks = []
    }
  }

  /// Evenly spaced; over several decades half of them evenly in the logarithm.
  private static func places(in range: ClosedRange<Double>) -> [Double] {
    let length = range.upperBound - range.lowerBound
    let even = (0...firstCount).map {
      $0 == firstCount
        ? range.upperBound : range.lowerBound + length * Double($0) / Double(firstCount)
    }
    guard range.lowerBound > 0, range.upperBound / range.lowerBound >= 100 else { return even }
    let lower = Mathematics.decimalLogarithm(range.lowerBound)
    let upper = Mathematics.decimalLogarithm(range.upperBound)
    let geometric = (1..<firstCount).map {
      Mathematics.powerOfTen(lower + (upper - lower) * Double($0) / Double(firstCount))
    }
    return Set(even + geometric).filter(range.contains).sorted()
  }

  /// Four times the interquartile range beyond the quartiles, as far as there are values.
  private static func middleRange(of values: [Double]) -> ClosedRange<Double> {
    guard let quartiles = Quartiles(values) else { return 0...1 }
    let reach = 4 * (quartiles.upper - quartiles.lower)
    guard reach > 0, reach.isFinite else { return quartiles.minimum...quartiles.maximum }
    return max(
      quartiles.minimum, quartiles.lower - reach)...min(
        quartiles.maximum, quartiles.upper + reach)
  }

  private mutating func sample(
    between start: Sample, _ end: Sample, _ function: (Double) throws -> Double
  ) rethrows -> Sample {
    budget -= 1
    let x = start.x + (end.x - start.x) / 2
    return Sample(x: x, y: try function(x))
  }

  /// Appends what lies between two neighbouring samples.
  private mutating func refine(
    _ start: Sample, _ end: Sample, depth: Int, _ function: (Double) throws -> Double
  ) rethrows {
    guard budget > 0, start.isDrawable || end.isDrawable else { return }
    guard start.isDrawable, end.isDrawable else {
      return try approachEnd(start, end, function)
    }
    let middle = try sample(between: start, end, function)
    let isFlat =
      abs(middle.y - (start.y / 2 + end.y / 2))
      <= (middleRange.upperBound - middleRange.lowerBound) * Self.tolerance
    if isFlat {
      samples.append(middle)
    } else if depth > 0 || !middle.isDrawable {
      try refine(start, middle, depth: depth - 1, function)
      samples.append(middle)
      try refine(middle, end, depth: depth - 1, function)
    } else {
      try narrow(start, middle, end, function)
    }
  }

  /// Follows the curve to where it stops being drawable.
  private mutating func approachEnd(
    _ start: Sample, _ end: Sample, _ function: (Double) throws -> Double
  ) rethrows {
    let isRising = start.isDrawable
    var inside = isRising ? start : end
    var outside = isRising ? end : start
    var found: [Sample] = [inside]
    for _ in 0..<Self.halvings {
      let middle = try sample(between: inside, outside, function)
      if middle.isDrawable {
        inside = middle
        found.append(middle)
      } else {
        outside = middle
      }
    }
    let middle = found[found.count / 2]
    let grows = abs(inside.y - middle.y) >= abs(middle.y - found[0].y) / 2 && inside.y != middle.y
    if grows || abs(outside.y) == .infinity {
      hasPoles = true
      if breaks.last != outside.x { breaks.append(outside.x) }
    }
    let added = Array(found.dropFirst())
    let gap = Sample(x: outside.x, y: .nan)
    samples += isRising ? added + [gap] : [gap] + added.reversed()
  }

  /// Looks for a jump or a pole in an interval that is too small to be seen.
  private mutating func narrow(
    _ start: Sample, _ middle: Sample, _ end: Sample, _ function: (Double) throws -> Double
  ) rethrows {
    var place = Bracket(start: start, middle: middle, end: end)
    let variation = place.variation
    var found = [middle]
    for _ in 0..<Self.halvings {
      let before = try sample(between: place.start, place.middle, function)
      let after = try sample(between: place.middle, place.end, function)
      found += [before, after]
      place = place.narrowed(before, after)
      // What shrinks with the interval is steep and nothing else.
      if place.variation < variation / 4 || !place.variation.isFinite || place.isTiny { break }
    }
    found.sort { $0.x < $1.x }
    if !(place.variation < variation / 2) {
      hasPoles = hasPoles || !(place.variation <= variation * 4)
      let gap = place.gap
      breaks.append(gap)
      let index = found.firstIndex { $0.x > gap } ?? found.endIndex
      found.insert(Sample(x: gap, y: .nan), at: index)
    }
    samples += found
  }
}

/// Three neighbouring samples around the place where a function varies most.
private struct Bracket {
  var start: CurveSampler.Sample
  var middle: CurveSampler.Sample
  var end: CurveSampler.Sample

  /// |Δy| of both halves, which a pole raises on either side.
  var variation: Double { abs(middle.y - start.y) + abs(end.y - middle.y) }

  /// Whether numbers between the samples' x would soon run out.
  var isTiny: Bool { end.x - start.x <= abs(middle.x) * 1e-13 }

  /// A place in the half that varies more.
  var gap: Double {
    if !middle.isDrawable { return middle.x }
    return abs(middle.y - start.y) > abs(end.y - middle.y)
      ? start.x + (middle.x - start.x) / 2 : middle.x + (end.x - middle.x) / 2
  }

  /// The part of half the length that varies most.
  func narrowed(
    _ before: CurveSampler.Sample, _ after: CurveSampler.Sample
  ) -> Bracket {
    let parts = [
      Bracket(start: before, middle: middle, end: after),
      Bracket(start: start, middle: before, end: middle),
      Bracket(start: middle, middle: after, end: end),
    ]
    // A sample that is not drawable is the pole itself.
    if let pole = parts.first(where: { !$0.variation.isFinite }) { return pole }
    return parts.max { $0.variation < $1.variation } ?? self
  }
}
