import NeuralNetwork

/// Returns the images of MNIST, or `nil` on a machine without them, which is said in the output.
func realMNIST(
  limit: Int? = nil
) throws -> (training: Dataset<Float>, test: Dataset<Float>)? {
  do {
    return try MNIST.digits.load(of: Float.self, limit: limit, from: RealMNISTTests.folder)
  } catch {
    guard case .notFound = error else { throw error }
    print("Nothing was learned from the real MNIST: \(error)")
    return nil
  }
}
