extension Ticks {
  /// The ticks of an axis as its author wants them: about as many as the target, or those given.
  package init(_ axis: ResolvedAxis, target: Int) {
    let request = axis.request
    if let values = request.ticks {
      self = .chosen(values, on: axis)
    } else if axis.scale.kind == .categorical {
      self = .named(axis.names.indices.map { Double($0) }.filter(axis.domain.contains), on: axis)
    } else {
      self.init(
        scale: axis.scale, domain: axis.domain, target: target,
        isWhole: axis.isWhole || request.format.isWhole && axis.scale.kind == .linear)
    }
    relabel(for: axis)
    if !axis.hasMinorTicks, !request.hasMinorGrid { minorValues = [] }
  }

  /// Makes the labels anew for the ticks that are left: the axis' notation depends on all of them.
  package mutating func relabel(for axis: ResolvedAxis) {
    if case .date = axis.scale.kind { labels = DateLabels.labels(for: values) }
    let format = axis.request.format
    if let formatted = format.labels(for: values, scale: axis.scale) { labels = formatted }
    if axis.scale.kind != .categorical { labels = format.withUnit(labels) }
  }

  private static func chosen(_ values: [Double], on axis: ResolvedAxis) -> Ticks {
    let values = Set(values).filter(axis.domain.contains).sorted()
    if axis.scale.kind == .categorical { return named(values, on: axis) }
    let numbers = values.map { DecimalNumber($0, digits: 12) }
    let isEven = axis.scale.isLinear && isEvenlySpaced(values)
    return Ticks(
      values: values,
      labels: isEven ? TickLabels.labels(for: numbers) : TickLabels.eachOnItsOwn(numbers))
  }

  private static func isEvenlySpaced(_ values: [Double]) -> Bool {
    let gaps = zip(values, values.dropFirst()).map { $1 - $0 }
    guard let least = gaps.min(), let most = gaps.max() else { return true }
    return most - least <= most * 1e-6
  }

  /// The names that stand at 0, 1, …; what stands between two of them has none.
  private static func named(_ places: [Double], on axis: ResolvedAxis) -> Ticks {
    let labels = places.map { place in
      let index = Int(exactly: place) ?? -1
      return axis.names.indices.contains(index) ? axis.names[index].onOneLine : ""
    }
    return Ticks(values: places, labels: labels.map { RichText(verbatim: $0) })
  }
}
