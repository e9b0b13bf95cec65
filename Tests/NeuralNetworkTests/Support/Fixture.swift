import Foundation
import NeuralNetwork
import Testing

/// Numbers that PyTorch has computed, as `Benchmarks/fixtures.py` wrote them into `Fixtures/`.
///
/// A file is uniform:
///
///     {"torch": "2.13.0", "cases": [
///       {"name": "ELU, alpha 0.5", "options": {"alpha": 0.5},
///        "tensors": {"input": {"shape": [3, 9], "values": [0, 1, …]}, …},
///        "numbers": {"loss": 1.25}}]}
///
/// Options are numbers, yes and no are 1 and 0. Values are in row-major order and in PyTorch's
/// orientation: `nn.Linear`'s weight is outputs × inputs, images are samples × channels × rows ×
/// columns. The modules in `Benchmarks/torch_fixtures` say what the tensors of each file are.
struct Fixture: Decodable {
  /// PyTorch's version.
  let torch: String
  /// The cases, in the order of the file.
  let cases: [Case]

  /// Reads `Fixtures/<name>.json`.
  init(_ name: String) throws {
    let data = try Data(contentsOf: URL(filePath: Self.path("\(name).json")))
    self = try JSONDecoder().decode(Fixture.self, from: data)
  }

  /// The path of a file in `Fixtures/`.
  static func path(_ file: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.appending(path: "Fixtures").appending(path: file).path
  }

  /// Returns the case of this name.
  func named(_ name: String) throws -> Case {
    guard let found = cases.first(where: { $0.name == name }) else {
      throw FixtureError.missing("case", name, from: cases.map(\.name))
    }
    return found
  }
}

extension Fixture {
  /// One computation with what went in and what came out.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let options: [String: Double]
    let tensors: [String: Tensor]
    let numbers: [String: Double]

    var testDescription: String { name }

    /// Returns an option.
    func option(_ name: String) throws -> Double {
      try found(name, in: options, "option")
    }

    /// Returns a single number of the result, such as the loss.
    func number(_ name: String) throws -> Double {
      try found(name, in: numbers, "number")
    }

    /// Returns a tensor as a matrix.
    func matrix(_ name: String) throws -> Matrix<Double> {
      try found(name, in: tensors, "tensor").matrix
    }

    /// The tensors whose names begin so, by the rest of their names: `"final."` gives `0.weight`, ….
    func matrices(after prefix: String) -> [String: Matrix<Double>] {
      var result: [String: Matrix<Double>] = [:]
      for (name, tensor) in tensors where name.hasPrefix(prefix) {
        result[String(name.dropFirst(prefix.count))] = tensor.matrix
      }
      return result
    }

    private func found<Value>(
      _ name: String, in values: [String: Value], _ kind: String
    ) throws -> Value {
      guard let value = values[name] else {
        throw FixtureError.missing(kind, name, from: values.keys.sorted())
      }
      return value
    }
  }

  /// Numbers in a shape of any number of dimensions, in row-major order.
  struct Tensor: Decodable, Sendable {
    let shape: [Int]
    let values: [Double]

    /// The same numbers as a matrix.
    ///
    /// A vector becomes one row. Beyond two dimensions all but the first are flattened: images
    /// become one row per sample, in the order channels × rows × columns, and the weight of a
    /// convolution one row per output channel.
    var matrix: Matrix<Double> {
      let rows = shape.count > 1 ? shape[0] : 1
      let columns = shape.dropFirst(shape.count > 1 ? 1 : 0).reduce(1, *)
      return Matrix(rows: rows, columns: columns, elements: values)
    }
  }
}

/// What a test asks of a fixture that is not in it.
enum FixtureError: Error {
  case missing(String, String, from: [String])
}

/// The greatest deviation of a result from a reference; infinite if shapes differ or one is NaN.
///
/// Each element's deviation is |result − reference| / max(1, |reference|): absolute for small
/// numbers, relative for large ones.
func deviation<Scalar>(_ result: Matrix<Scalar>, from reference: Matrix<Double>) -> Double {
  guard result.shape == reference.shape else { return .infinity }
  return zip(result.elements, reference.elements)
    .map { deviation(Double($0), from: $1) }.max() ?? 0
}

/// The deviation of one number from its reference: absolute for small ones, relative for large ones.
func deviation(_ result: Double, from reference: Double) -> Double {
  let difference = (result - reference).magnitude / max(1, reference.magnitude)
  return difference.isNaN ? .infinity : difference
}
