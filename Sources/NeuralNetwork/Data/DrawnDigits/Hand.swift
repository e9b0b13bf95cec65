/// Someone's handwriting: the forms they give to the digits, and their habits with the pen.
///
/// A hand is known by its number alone, which seeds everything about it.
struct Hand: Sendable {
  /// How far the top leans to the right, per unit of height.
  let slant: Double
  /// How much wider than its form a digit is: the exponent of a factor.
  let width: Double
  /// The radius of the pen in pixels, for a digit of 20 pixels.
  let penRadius: Double

  private let number: UInt64
  private let part: DatasetPart

  /// How many hands write each part.
  static let count = 1000

  /// The hand with this number, 0 ..< `count`, of those that write this part.
  init(_ index: Int, of part: DatasetPart) {
    self.part = part
    number = UInt64(part == .training ? index : index + Hand.count)
    var generator = SeededGenerator(seed: number << 8)
    slant = generator.uniform(in: -0.23...0.47)
    width = generator.uniform(in: -0.2...0.25)
    penRadius = generator.uniform(in: 0.8...1.5)
  }

  /// Returns how this hand moves for a digit: one of the part's forms, bent in the hand's own way.
  func path(of digit: Int) -> PenPath {
    var generator = SeededGenerator(seed: number << 8 + UInt64(digit + 1))
    let forms = part == .training ? Hand.trainingForms[digit] : Hand.testForms[digit]
    var path = forms[generator.index(below: forms.count)]
    let bend = Warp(amount: 1.75, using: &generator)
    for index in path.points.indices { path.points[index] = bend(path.points[index]) }
    return path
  }

  private static let trainingForms = forms(in: .training)
  private static let testForms = forms(in: .test)

  private static func forms(in part: DatasetPart) -> [[PenPath]] {
    (0..<10).map { digit in Glyph.forms(of: digit, in: part).map { PenPath($0) } }
  }
}
