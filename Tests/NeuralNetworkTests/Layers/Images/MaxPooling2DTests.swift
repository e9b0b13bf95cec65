import NeuralNetwork
import Testing

/// The poolings of layers.json.
private let names = [
  "maximum pooling", "maximum pooling, kernel 3 and stride 2", "maximum pooling, ties",
  "maximum pooling, ties, overlapping",
]

@Suite("MaxPooling2D and Flatten")
struct MaxPooling2DTests {
  @Test("agrees with PyTorch, also where several numbers are equal", arguments: names)
  func reference(name: String) throws {
    let reference = try Fixture("layers").named(name)
    #expect(try reference.worstDeviation(of: layer(reference, Double.self)) < 1e-12)
    #expect(try reference.worstDeviation(of: layer(reference, Float.self)) < 1e-5)
  }

  @Test("has the gradients of central differences", arguments: [1, 2, 3])
  func gradients(stride: Int) {
    var generator = SeededGenerator(seed: 1)
    let images = ImageShape(channels: 2, height: 5, width: 6)
    let layer = MaxPooling2D<Double>(from: images, size: 2, stride: stride)
    let error = worstGradientError(
      of: layer, randomMatrix(3, images.count, using: &generator),
      randomMatrix(3, layer.outputShape.count, using: &generator))
    #expect(error < 1e-8)
  }

  @Test("leaves out what fills no window")
  func remainder() {
    let layer = MaxPooling2D<Double>(from: ImageShape(channels: 1, height: 3, width: 5), size: 2)
    #expect(layer.outputShape == ImageShape(channels: 1, height: 1, width: 2))
    let image = Matrix<Double>(row: (0..<15).map(Double.init))
    #expect(layer(image) == [[6, 8]])
  }

  @Test("keeps NaN visible")
  func notANumber() {
    let layer = MaxPooling2D<Double>(from: ImageShape(channels: 1, height: 1, width: 2), size: 1)
    #expect(layer([[.nan, 1]])[0, 0].isNaN)
    let wide = MaxPooling2D<Double>(from: ImageShape(channels: 1, height: 2, width: 2), size: 2)
    for position in 0..<4 {
      var image: Matrix<Double> = [[1, 2, 3, 4]]
      image[0, position] = .nan
      #expect(wide(image)[0, 0].isNaN)
    }
  }

  @Test("goes on after a shorter batch")
  func batches() {
    var layer = MaxPooling2D<Float>(from: ImageShape(channels: 1, height: 2, width: 2), size: 2)
    for count in [3, 1, 2] {
      let images = Matrix<Float>(Array(repeating: [1, 4, 3, 2], count: count))
      #expect(layer.forward(images).shape == Shape(count, 1))
      let gradient = layer.backward(Matrix(rows: count, columns: 1, repeating: 1))
      #expect(gradient == Matrix(Array(repeating: [0, 1, 0, 0], count: count)))
    }
  }

  @Test("a second backward stops")
  func backwardTwice() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = MaxPooling2D<Float>(from: ImageShape(channels: 1, height: 2, width: 2), size: 2)
      _ = layer.forward([[1, 2, 3, 4]])
      layer.backward([[1]])
      layer.backward([[1]])
    }
    #expect(try message(result).contains("MaxPooling2D(1×2×2 → 1×1×1): backward needs a forward"))
  }

  @Test("Flatten changes nothing")
  func flatten() {
    let layer = Flatten<Double>()
    #expect(layer([[1, 2]]) == [[1, 2]])
    #expect(layer.forward([[1, 2]]) == [[1, 2]])
    #expect(layer.backward([[3, 4]]) == [[3, 4]])
  }

  private func layer<Scalar: NetworkScalar>(
    _ reference: Fixture.Case, _ scalar: Scalar.Type
  ) throws -> MaxPooling2D<Scalar> {
    func size(_ name: String) throws -> Int { Int(try reference.option(name)) }
    return MaxPooling2D(
      from: ImageShape(
        channels: try size("channels"), height: try size("height"), width: try size("width")),
      size: try size("kernel"), stride: try size("stride"))
  }
}
