import ArgumentParser
import Foundation

/// An amount of memory on the command line: `500MB`, `2GB`, or a part of the machine's, `80%`.
struct ByteCount: ExpressibleByArgument, Equatable {
  var bytes: Int

  init?(argument: String) {
    let units: [(String, Double)] = [
      ("%", Double(ProcessInfo.processInfo.physicalMemory) / 100),
      ("KB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12), ("B", 1),
    ]
    let text = argument.uppercased().filter { $0 != " " }
    guard let (unit, size) = units.first(where: { text.hasSuffix($0.0) }),
      let number = Double(text.dropLast(unit.count)), number > 0, number * size < 1e15
    else { return nil }
    bytes = Int(number * size)
  }
}
