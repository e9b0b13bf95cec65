import NeuralNetwork

/// Returns as many images of 28×28 as MNIST has, for a machine without it.
///
/// Ten patterns of rings stand for the digits; each image shows one of them, moved by up to two
/// pixels and with grey values of its own. About 19 % of the pixels are not zero, as in MNIST.
func syntheticImages(
  using generator: inout SeededGenerator
) -> (training: Dataset<Float>, test: Dataset<Float>) {
  let patterns = (0..<10).map { _ in pattern(using: &generator) }
  return (
    images(60_000, of: patterns, using: &generator), images(10_000, of: patterns, using: &generator)
  )
}

private func images(
  _ count: Int, of patterns: [[Bool]], using generator: inout SeededGenerator
) -> Dataset<Float> {
  var pixels = [Float](repeating: 0, count: count * 784)
  var targets = [Float](repeating: 0, count: count * 10)
  for image in 0..<count {
    let label = generator.index(below: 10)
    targets[image * 10 + label] = 1
    let (down, right) = (generator.index(below: 5) - 2, generator.index(below: 5) - 2)
    for row in 2..<26 {
      for column in 2..<26 where patterns[label][row * 28 + column] {
        pixels[image * 784 + (row + down) * 28 + column + right] =
          Float(generator.index(below: 255) + 1) / 255
      }
    }
  }
  return Dataset(
    inputs: Matrix(rows: count, columns: 784, elements: pixels),
    targets: Matrix(rows: count, columns: 10, elements: targets))
}

/// Returns two rings with random centres, about 150 of 784 pixels.
private func pattern(using generator: inout SeededGenerator) -> [Bool] {
  var result = [Bool](repeating: false, count: 784)
  while result.count(where: { $0 }) < 130 {
    let (y, x) = (generator.uniform(in: 9...18), generator.uniform(in: 9...18))
    let radius = generator.uniform(in: 3...6)
    for row in 2..<26 {
      for column in 2..<26 {
        let (dy, dx) = (Double(row) - y, Double(column) - x)
        if ((dy * dy + dx * dx).squareRoot() - radius).magnitude < 1.2 {
          result[row * 28 + column] = true
        }
      }
    }
  }
  return result
}
