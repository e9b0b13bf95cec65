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

  package init(_ numbers: [DecimalNumber]) {
    self.init(values: numbers.map(\.value), labels: TickLabels.labels(for: numbers))
  }

  /// Ticks within a domain, about as many as the target.
  package init(scale: Scale, domain: ClosedRange<Double>, target: Int, isWhole: Bool = false) {
    switch scale.kind {
    case .linear, .symlog, .categorical, .date:
      self = .linear(domain, target: target, isWhole: isWhole)
    case .log: self = LogTicks(domain: domain, target: target).ticks
    }
  }

  package static func linear(
    _ domain: ClosedRange<Double>, target: Int, isWhole: Bool
  ) -> Ticks {
    let numbers = WilkinsonTicks(target: target, staysInside: true, isWhole: isWhole)
      .ticks(in: domain)
    if !numbers.isEmpty || !isWhole { return Ticks(numbers) }
    return .linear(domain, target: target, isWhole: false)
  }

  /// The ticks inside a domain, or next to its ends by no more than rounding.
  package func within(_ domain: ClosedRange<Double>) -> Ticks {
    let slack = (domain.upperBound - domain.lowerBound) * 1e-9
    let range = domain.lowerBound - slack...domain.upperBound + slack
    let kept = values.indices.filter { range.contains(values[$0]) }
    return Ticks(
      values: kept.map { values[$0] }, labels: kept.map { labels[$0] },
      minorValues: minorValues.filter(range.contains))
  }

  /// Every second tick, from the first on.
  package var thinned: Ticks {
    let kept = values.indices.filter { $0 % 2 == 0 }
    return Ticks(
      values: kept.map { values[$0] }, labels: kept.map { labels[$0] }, minorValues: minorValues)
  }
}
