extension TickFormat {
  /// Labels of values in this format, or nil for those that the axis finds by itself.
  package func labels(for values: [Double], scale: Scale) -> [RichText]? {
    let numbers = values.map { DecimalNumber($0, digits: 15) }
    switch kind {
    case .automatic: return nil
    case .si: return SIPrefixes.labels(for: numbers, unit: unit, areEven: scale.isLinear)
    case .percent: return percents(numbers, scale)
    case .scientific:
      return scale.isLinear
        ? TickLabels.scientific(numbers) : numbers.map(TickLabels.scientificAlone)
    case .decimals(let count):
      // As many as a Double can have.
      let count = min(max(count, 0), 17)
      return values.map { RichText(DecimalNumber($0, decimals: count).plain(decimals: count)) }
    case .custom(let label): return values.map { RichText(verbatim: label($0).onOneLine) }
    }
  }

  /// The labels followed by the unit, which SI prefixes have already taken in.
  package func withUnit(_ labels: [RichText]) -> [RichText] {
    if case .si = kind { return labels }
    return labels.map { $0 + unit }
  }

  /// Whether the labels can show whole numbers only.
  package var isWhole: Bool {
    if case .decimals(let count) = kind { return count <= 0 }
    return false
  }

  private func percents(_ numbers: [DecimalNumber], _ scale: Scale) -> [RichText] {
    let hundredths = numbers.map {
      DecimalNumber(mantissa: $0.mantissa, exponent: $0.mantissa == 0 ? 0 : $0.exponent + 2)
    }
    let labels =
      scale.isLinear ? TickLabels.labels(for: hundredths) : TickLabels.eachOnItsOwn(hundredths)
    return labels.map { $0 + "%" }
  }
}

extension String {
  /// The text with spaces for line breaks.
  package var onOneLine: String {
    contains(where: \.isNewline) ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
