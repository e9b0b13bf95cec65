/// The unlabelled ticks of a linear axis: four or five parts between two labels, as its step divides.
package enum MinorTicks {
  package static func between(
    _ numbers: [DecimalNumber], in domain: ClosedRange<Double>, isWhole: Bool
  ) -> [Double] {
    guard numbers.count > 1 else { return [] }
    let exponent = numbers.map(\.exponent).min() ?? 0
    let mantissas = numbers.map { $0.mantissa(at: exponent) }
    let step = mantissas[1] - mantissas[0]
    guard step > 0, step < 1_000_000_000 else { return [] }
    let parts = parts(of: step, exponent: exponent, isWhole: isWhole)
    guard parts > 1 else { return [] }
    let first = mantissas[0] - step
    let count = (mantissas.count + 1) * parts
    return (1..<count).filter { !$0.isMultiple(of: parts) }.map { index in
      Mathematics.decimal(first * parts + index * step, exponent: exponent) / Double(parts)
    }.filter(domain.contains)
  }

  /// Into how many parts a step falls apart evenly: 1 into fifths, 2 into quarters of 0.5.
  private static func parts(of step: Int, exponent: Int, isWhole: Bool) -> Int {
    var digits = step
    while digits.isMultiple(of: 10) { digits /= 10 }
    let parts =
      switch digits {
      case 2, 4, 12: 4
      case 3, 6: 3
      default: 5
      }
    guard isWhole else { return parts }
    let size = Double(step) * Mathematics.decimal(1, exponent: exponent)
    return [parts, 5, 4, 3, 2].first { size.truncatingRemainder(dividingBy: Double($0)) == 0 } ?? 1
  }
}
