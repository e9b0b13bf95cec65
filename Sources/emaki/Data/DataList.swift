import Foundation
import NeuralNetwork

/// The list of the sets of data.
struct DataList {
  /// Writes the list to standard output.
  func print() {
    let rows = MNIST.allCases.map(row) + builtIn
    let width = (rows.map(\.name.count).max() ?? 0) + 2
    for row in rows {
      let name = row.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let state = row.state.padding(toLength: 11, withPad: " ", startingAt: 0)
      Swift.print(name + state + row.detail)
    }
    let folders = DataFolders.current.paths.joined(separator: ", ")
    Swift.print("\nFiles are looked for in: \(folders)")
  }

  private typealias Row = (name: String, state: String, detail: String)

  private func row(of set: MNIST) -> Row {
    do throws(DataError) {
      let folder = try set.find()
      do throws(DataError) {
        try set.check(in: folder)
      } catch  where (try? set.check(in: folder, verify: false)) != nil {
        return (set.rawValue, "other", "\(folder): images in its form, but not \(set.name)'s")
      }
      return (set.rawValue, "complete", folder)
    } catch .notFound {
      return (set.rawValue, "missing", "emaki data \(set.rawValue) downloads it")
    } catch .incomplete(_, let folder, let missing) {
      return (set.rawValue, "incomplete", "\(folder): without \(missing.joined(separator: ", "))")
    } catch {
      return (set.rawValue, "damaged", error.description)
    }
  }

  private var builtIn: [Row] {
    [
      ("playground", "built in", "Dataset.plane, .gaussian, .circle, .xor, .twoGaussians, .spiral"),
      ("drawn digits", "built in", "digits drawn by code, in MNIST's form: Dataset.drawnDigits"),
    ]
  }
}
