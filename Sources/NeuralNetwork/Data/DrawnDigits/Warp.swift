/// A smooth displacement of the box that a digit is drawn in; strokes that touch still touch.
///
/// A sum of four plane waves: p becomes p + Σ aₖ sin(fₖ · p + φₖ).
struct Warp: Sendable {
  private var amplitudeX = SIMD4<Float>.zero
  private var amplitudeY = SIMD4<Float>.zero
  private var frequencyX = SIMD4<Float>.zero
  private var frequencyY = SIMD4<Float>.zero
  private var phase = SIMD4<Float>.zero

  /// Draws waves of 0.4 to 1.2 periods across the box that shift by about `amount` units each way.
  init(amount: Double, using generator: inout SeededGenerator) {
    // The mean square of a sine is ½, so four waves of amount/√2 have the mean square amount².
    let deviation = amount / 2.0.squareRoot()
    for wave in 0..<4 {
      amplitudeX[wave] = Float(generator.normal(standardDeviation: deviation))
      amplitudeY[wave] = Float(generator.normal(standardDeviation: deviation))
      let frequency = 2 * Double.pi / 100 * generator.uniform(in: 0.4...1.2)
      let direction = generator.uniform(in: 0...2 * Double.pi)
      frequencyX[wave] = Float(frequency * cosine(direction))
      frequencyY[wave] = Float(frequency * sine(direction))
      phase[wave] = Float(generator.uniform(in: 0...2 * Double.pi))
    }
  }

  /// Returns where a place goes.
  func callAsFunction(_ point: SheetPoint) -> SheetPoint {
    let angle = frequencyX * point.x + frequencyY * point.y + phase
    let wave = SIMD4(sine(angle[0]), sine(angle[1]), sine(angle[2]), sine(angle[3]))
    return point + SheetPoint((amplitudeX * wave).sum(), (amplitudeY * wave).sum())
  }
}
