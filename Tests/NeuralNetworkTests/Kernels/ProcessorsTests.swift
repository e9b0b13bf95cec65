import NeuralNetwork
import Testing

@Suite("Products on several processors")
struct ProcessorsTests {
  @Test("a large product has the same bits before, after and beside small ones")
  func repeats() async {
    var generator = SeededGenerator(seed: 1)
    let left = randomMatrix(500, 301, of: Float.self, using: &generator)
    let right = randomMatrix(301, 400, of: Float.self, using: &generator)
    let small = randomMatrix(40, 40, of: Float.self, using: &generator)
    let first = left.product(with: right)
    let square = small.product(with: small)
    #expect(left.product(with: right) == first)
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<16 {
        group.addTask {
          index.isMultiple(of: 2)
            ? left.product(with: right) == first : small.product(with: small) == square
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
