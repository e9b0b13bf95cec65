import Foundation
import NeuralNetwork
import Testing

@Suite("The real MNIST")
struct RealMNISTTests {
  /// The folder `shared` beside the package, unless the environment names another one.
  static let folder =
    ProcessInfo.processInfo.environment["EMAKI_DATA"]
    ?? URL(filePath: #filePath).appending(path: "../../../../../../shared").standardized.path

  @Test(
    "is read whole and recognised, or else missed with an error that says where it was looked for")
  func whole() throws {
    let data: (training: Dataset<Float>, test: Dataset<Float>)
    do {
      data = try MNIST.digits.load(of: Float.self, from: Self.folder)
    } catch DataError.notFound(let set, let searched) {
      #expect(set == .digits)
      #expect(searched == [Self.folder])
      print("MNIST is not in \(Self.folder): its test has only seen the error.")
      return
    }
    #expect(data.training.inputs.shape == Shape(60_000, 784))
    #expect(data.test.targets.shape == Shape(10_000, 10))
    #expect(data.training.labels.prefix(10) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    #expect(data.test.labels.prefix(5) == [7, 2, 1, 0, 4])
    let test = try MNIST.digits.load(.test, from: Self.folder)
    #expect(Dataset<Float>(test[0..<10]) == data.test[0..<10])
    #expect((test.inputs.mean() - 0.1325).magnitude < 0.0001, "the known mean of the test images")
    let first = try MNIST.digits.load(.training, of: Float.self, limit: 10, from: Self.folder)
    #expect(first == data.training[0..<10])
  }
}
