/// What is particular to one writing of a digit: its proportions, how it leans, its unsteadiness.
struct Posture {
  /// How far the middle is moved down, and how far it is moved left, in half heights.
  private let waist: Float
  private let bow: Float
  /// How much wider the bottom is than the middle.
  private let taper: Float
  private let width: Float
  private let slant: Float
  /// The cosine and the sine of the angle by which all is turned.
  private let turn: SheetPoint
  private let wobble: Warp

  /// Draws how a hand writes this time.
  init(of hand: Hand, using generator: inout SeededGenerator) {
    waist = Float(generator.uniform(in: -0.35...0.35))
    bow = Float(generator.uniform(in: -0.2...0.2))
    taper = Float(generator.uniform(in: -0.3...0.3))
    width = Float(exp(hand.width + generator.normal(standardDeviation: 0.06)))
    // Lines rise rather than fall; a slanted 7 that is turned much to the right falls over.
    let angle = Float(generator.uniform(in: -0.35...0.2))
    turn = SheetPoint(cosine(angle), sine(angle))
    slant = Float(hand.slant + generator.normal(standardDeviation: 0.06))
    wobble = Warp(amount: generator.uniform(in: 0.25...0.75), using: &generator)
  }

  /// Returns where a place of the form goes, in half heights around the middle of the box.
  func callAsFunction(_ point: SheetPoint) -> SheetPoint {
    let place = (wobble(point) - 50) / 50
    let belly = 1 - place.y * place.y
    let y = place.y + waist * belly
    let x = (place.x * (1 + taper * place.y) - bow * belly) * width - slant * y
    return SheetPoint(turn.x * x - turn.y * y, turn.y * x + turn.x * y)
  }
}
