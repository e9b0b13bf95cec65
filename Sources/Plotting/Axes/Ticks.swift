/// The ticks of one axis, before they have places.
package struct Ticks: Sendable, Equatable {
  package var values: [Double]
  package var labels: [RichText]
  /// Unlabelled ticks between.
  package var minorValues: [Double]

  package init(values: [Double], labels: [RichText], minorValues: [Double] = []) {
    self.values = values
    self.labels = labels
    self.minorValues = minorValues
  }

  package init(_ numbers: [DecimalNumber], minorValues: [Double] = []) {
    self.init(
      values: numbers.map(\.value), labels: TickLabels.labels(for: numbers),
      minorValues: minorValues)
  }

  /// Ticks within a domain, about as many as the target.
  package init(scale: Scale, domain: ClosedRange<Double>, target: Int, isWhole: Bool = false) {
    switch scale.kind {
    case .linear, .categorical: self = .linear(domain, target: target, isWhole: isWhole)
    case .date: self = DateTicks(domain: domain, target: target).ticks
    case .log: self = LogTicks(domain: domain, target: target).ticks
    case .symlog(let threshold):
      self = SymlogTicks(domain: domain, threshold: threshold, target: target).ticks
    }
  }

  package static func linear(
    _ domain: ClosedRange<Double>, target: Int, isWhole: Bool
  ) -> Ticks {
    let numbers = WilkinsonTicks(target: target, staysInside: true, isWhole: isWhole)
      .ticks(in: domain)
    if numbers.isEmpty, isWhole { return .linear(domain, target: target, isWhole: false) }
    return Ticks(
      numbers, minorValues: MinorTicks.between(numbers, in: domain, isWhole: isWhole))
  }

  /// The ticks inside a domain, or next to its ends by no more than rounding.
  package func within(_ domain: ClosedRange<Double>) -> Ticks {
    let slack = (domain.upperBound - domain.lowerBound) * 1e-9
    let range = domain.lowerBound - slack...domain.upperBound + slack
    var within = kept(values.indices.filter { range.contains(values[$0]) })
    within.minorValues = minorValues.filter(range.contains)
    return within
  }

  /// Every second tick, from the first on; those between stay as minor ones if there are any.
  package var thinned: Ticks {
    var thinned = kept(values.indices.filter { $0 % 2 == 0 })
    if !minorValues.isEmpty {
      thinned.minorValues += values.indices.filter { $0 % 2 != 0 }.map { values[$0] }
    }
    return thinned
  }

  /// One tick in so many, from the first on.
  package func every(_ stride: Int) -> Ticks {
    kept(values.indices.filter { $0.isMultiple(of: stride) })
  }

  private func kept(_ indices: [Int]) -> Ticks {
    Ticks(
      values: indices.map { values[$0] }, labels: indices.map { labels[$0] },
      minorValues: minorValues)
  }
}
