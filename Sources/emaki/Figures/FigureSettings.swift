import ArgumentParser
import CellProtocol

/// How the figures of an article are drawn, as asked for on the command line.
struct FigureSettings: Codable, Equatable {
  /// The formats, in the order of `FigureRequest.Format`.
  var formats: [FigureRequest.Format] = [.png]
  /// The parameters that were given other values, as they were written.
  var parameters: [String: String] = [:]
  /// Pixels per CSS pixel.
  var scale = 2.0
  /// The theme of figures that have none of their own; `nil` where the cells have the say.
  var theme: Theme?

  /// The looks that can be asked for.
  enum Theme: String, Codable, CaseIterable, ExpressibleByArgument {
    case light, dark, print
  }

  /// What is asked of the worker: always a PNG too, for its pixels are what is compared.
  var request: FigureRequest {
    let others = formats.filter { $0 != .png }
    return FigureRequest(
      themes: theme.map { [$0.rawValue] } ?? [], formats: [.png] + others, scale: scale)
  }
}

/// A list of formats on the command line: `png,svg`.
struct FigureFormats: ExpressibleByArgument {
  var formats: [FigureRequest.Format]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let asked = names.map { name in
      FigureRequest.Format(rawValue: name.filter { $0 != " " }.lowercased())
    }
    guard !asked.contains(nil) else { return nil }
    formats = FigureRequest.Format.allCases.filter { asked.contains($0) }
  }
}
