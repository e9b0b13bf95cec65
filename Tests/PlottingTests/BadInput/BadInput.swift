import Plotting
import Testing

/// Checks that a figure is never blank and never silent: it has ink, or an error with good words.
enum BadInput {
  /// How many pixels differ from the figure's ground.
  static func ink(_ figure: some Figure) throws -> Int {
    let picture = try #require(try DecodedPicture(figure.png(scale: 1)))
    let ground = picture[0, 0]
    return picture.width * picture.height - picture.count(of: ground)
  }

  /// Draws the figure, or takes its error, which must hold the given words.
  static func check(_ figure: some Figure, errorHolds words: String...) throws {
    do {
      let ink = try ink(figure)
      #expect(ink > 300, "the picture is blank")
    } catch let error as PlottingError {
      for word in words {
        #expect("\(error)".contains(word), "“\(error)” does not say “\(word)”")
      }
      #expect("\(error)".count > 30)
    }
    #expect(!figure.alternativeText.isEmpty && figure.alternativeText.count <= 600)
  }

  /// Marks of x and y that all bear a name.
  static let series: [(kind: String, mark: @Sendable ([Double], [Double]) -> Mark)] = [
    ("Line", { Line(x: $0, y: $1).label("odd").mark }),
    ("StepLine", { StepLine(x: $0, y: $1).label("odd").mark }),
    ("Points", { Points(x: $0, y: $1).label("odd").mark }),
    ("coloured Points", { Points(x: $0, y: $1, color: $1).label("odd").mark }),
    ("Trail", { Trail(x: $0, y: $1).label("odd").mark }),
    ("Bars", { Bars(x: $0, y: $1).label("odd").mark }),
    ("lying Bars", { Bars(x: $0, y: $1).horizontal().label("odd").mark }),
  ]
}
