import NeuralNetwork
import Testing

@Suite("Gradient clipping")
struct GradientClippingTests {
  /// A network of two parameters with the gradients 3 and −4, whose norm is 5.
  private func network<Scalar>(in scalar: Scalar.Type) -> Sequential<Scalar> {
    var network = Sequential<Scalar> {
      Linear(weights: [[0]], bias: nil)
      Linear(weights: [[0]], bias: nil)
    }
    setGradients(of: &network, [3, -4])
    return network
  }

  private func setGradients<Scalar>(of network: inout Sequential<Scalar>, _ values: [Scalar]) {
    var rest = values[...]
    network.forEachParameter { $0.gradient = Matrix(row: [rest.removeFirst()]) }
  }

  private func gradients<Scalar>(of network: Sequential<Scalar>) -> [Scalar] {
    network.parameters.flatMap(\.gradient.elements)
  }

  @Test("a norm over the maximum scales all gradients by one factor")
  func norm() {
    var network = network(in: Double.self)
    #expect(network.clipGradients(toNorm: 2.5) == 5)
    let factor = 2.5 / 5.000001
    #expect(gradients(of: network) == [3 * factor, -4 * factor])
  }

  @Test("a norm within the maximum changes nothing")
  func small() {
    var network = network(in: Float.self)
    #expect(network.clipGradients(toNorm: 6) == 5)
    #expect(gradients(of: network) == [3, -4])
    #expect(network.clipGradients(toNorm: .infinity) == 5)
    #expect(gradients(of: network) == [3, -4])
  }

  @Test("a norm that Float cannot hold is found all the same")
  func large() {
    var network = network(in: Float.self)
    setGradients(of: &network, [3e30, -4e30])
    #expect((network.clipGradients(toNorm: 5) / 5e30 - 1).magnitude < 1e-6)
    #expect((gradients(of: network)[0] - 3).magnitude < 1e-5)
  }

  @Test("NaN spreads when scaling and stays where it is when cutting off")
  func invalid() {
    var network = network(in: Double.self)
    setGradients(of: &network, [.nan, 1])
    var other = network
    #expect(network.clipGradients(toNorm: 1).isNaN)
    #expect(gradients(of: network).allSatisfy { $0.isNaN })
    other.clipGradients(to: 0.5)
    #expect(gradients(of: other)[0].isNaN && gradients(of: other)[1] == 0.5)
  }

  @Test("cutting off brings each gradient into the range by itself")
  func value() {
    var network = network(in: Double.self)
    network.clipGradients(to: 3.5)
    #expect(gradients(of: network) == [3, -3.5])
  }

  @Test("a negative bound stops")
  func negative() async {
    await #expect(processExitsWith: .failure) {
      var layer = Linear<Double>(1, 1, weights: .zeros)
      layer.clipGradients(toNorm: -1)
    }
  }
}
