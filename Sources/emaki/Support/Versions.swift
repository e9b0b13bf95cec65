import ArgumentParser
import CellEngine
import NeuralNetwork
import Plotting

/// The versions of what calculates and draws, which decide on last digits and single pixels.
struct Versions: Codable, Equatable {
  var blas: String
  var blasKernel: String
  var cairo: String
  var emaki: String
  /// The fonts that figures are written in, with what they say of their versions.
  var fonts: [String: String]
  var harfBuzz: String
  var libpng: String
  var pango: String
  var swift: String

  /// Asks the libraries that this program has loaded, which are those of the worker.
  init(toolchain: Toolchain) {
    blas = BLASVersion.library
    blasKernel = BLASVersion.kernel
    cairo = DrawingVersions.cairo
    emaki = Emaki.configuration.version
    fonts = DrawingVersions.fonts(for: Theme.light.fontFamilies)
    harfBuzz = DrawingVersions.harfBuzz
    libpng = DrawingVersions.png
    pango = DrawingVersions.pango
    swift = toolchain.version
  }

  /// What differs from other versions: a name, the version there and the one here.
  func differences(from other: Versions) -> [(name: String, there: String, here: String)] {
    let (these, those) = (named, other.named)
    return Set(these.keys).union(those.keys).sorted().compactMap { name in
      let (here, there) = (these[name] ?? "none", those[name] ?? "none")
      return here == there ? nil : (name, there, here)
    }
  }

  /// The versions by the names that people know.
  private var named: [String: String] {
    let libraries = [
      "BLAS": blas, "BLAS kernel": blasKernel, "Cairo": cairo, "Emaki": emaki,
      "HarfBuzz": harfBuzz, "libpng": libpng, "Pango": pango, "Swift": swift,
    ]
    return fonts.reduce(into: libraries) { $0["font \($1.key)"] = $1.value }
  }
}
