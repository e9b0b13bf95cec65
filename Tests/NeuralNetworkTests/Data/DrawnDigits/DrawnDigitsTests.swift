import NeuralNetwork
import Testing

@Suite("Drawn digits")
struct DrawnDigitsTests {
  @Test("are grey values in 255ths with one-hot targets", arguments: DatasetPart.allCases)
  func format(part: DatasetPart) {
    var generator = SeededGenerator(seed: 1)
    let data = Dataset.drawnDigits(count: 300, part: part, using: &generator)
    #expect(data.inputs.shape == Shape(300, 784))
    #expect(data.targets == .oneHot(data.labels, classes: 10))
    for grey in data.inputs.elements {
      #expect((0...1).contains(grey) && (grey * 255 - (grey * 255).rounded()).magnitude < 1e-4)
    }
  }

  @Test("have every digit as often as any other, in random order", arguments: [0, 7, 10, 503])
  func balance(count: Int) {
    var generator = SeededGenerator(seed: 2)
    let data = Dataset.drawnDigits(of: Float.self, count: count, part: .test, using: &generator)
    #expect(data.count == count)
    let counts = data.classCounts
    #expect(counts.reduce(0, +) == count)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    #expect(count < 10 || data.labels != data.labels.sorted())
  }

  @Test("depend on the seed alone, and are the same in Float and Double")
  func seed() {
    var first = SeededGenerator(seed: 3)
    var second = first
    let data = Dataset.drawnDigits(of: Float.self, count: 50, part: .training, using: &first)
    let again = Dataset.drawnDigits(of: Double.self, count: 50, part: .training, using: &second)
    #expect(Dataset<Double>(data) == again)
    #expect(first == second)
    let next = Dataset.drawnDigits(of: Float.self, count: 50, part: .training, using: &first)
    #expect(next.inputs != data.inputs)
  }

  @Test("are all different images", arguments: DatasetPart.allCases)
  func variety(part: DatasetPart) {
    var generator = SeededGenerator(seed: 4)
    let data = Dataset.drawnDigits(of: Float.self, count: 2000, part: part, using: &generator)
    #expect(Set(data.inputs.rowArrays).count == 2000)
  }

  @Test(
    "lie in the middle, 15 to 21 pixels large, with an empty margin",
    arguments: DatasetPart.allCases)
  func place(part: DatasetPart) {
    var generator = SeededGenerator(seed: 5)
    let data = Dataset.drawnDigits(of: Float.self, count: 1000, part: part, using: &generator)
    for image in data.inputs.rowArrays {
      let rows = (0..<28).map { row in image[row * 28..<row * 28 + 28].reduce(0, +) }
      let columns = (0..<28).map { column in
        stride(from: column, to: 784, by: 28).reduce(0) { $0 + image[$1] }
      }
      for sums in [rows, columns] {
        let middle = sums.indices.reduce(0) { $0 + sums[$1] * (Float($1) + 0.5) }
        // Where strokes cross there is less ink than their lengths add up to: 1 pixel for that.
        #expect((middle / sums.reduce(0, +) - 14).magnitude < 1.6 + 1)
        #expect(sums[0] == 0 && sums[27] == 0)
      }
      #expect((15...22).contains(max(extent(rows), extent(columns))))
      #expect((image.max() ?? 0) > 0.8)
    }
  }

  @Test("have forms in each part that share no stroke with the other part's")
  func disjoint() {
    var strokes: [DatasetPart: Set<Glyph.Stroke>] = [:]
    for part in DatasetPart.allCases {
      for digit in 0..<10 {
        let forms = Glyph.forms(of: digit, in: part)
        #expect(Set(forms).count == forms.count && forms.count >= 3)
        strokes[part, default: []].formUnion(forms.flatMap(\.strokes))
      }
    }
    #expect(strokes[.training]?.isDisjoint(with: strokes[.test] ?? []) == true)
    for stroke in strokes.values.joined() {
      #expect(stroke.points.count >= 2)
      #expect(stroke.points.allSatisfy { (0...100).contains($0.x) && (0...100).contains($0.y) })
    }
  }

  /// From the first to the last row or column with more than a touch of ink.
  func extent(_ sums: [Float]) -> Int {
    guard let first = sums.firstIndex(where: { $0 > 0.3 }),
      let last = sums.lastIndex(where: { $0 > 0.3 })
    else { return 0 }
    return last - first + 1
  }
}
