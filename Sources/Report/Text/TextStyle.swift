/// The colours and weights that a terminal's escape sequences set.
struct TextStyle: Equatable {
  enum Color: Equatable {
    /// One of the sixteen colours that the reader's theme defines.
    case named(Int)
    case exact(red: Int, green: Int, blue: Int)
  }

  private var foreground: Color?
  private var background: Color?
  /// The classes of the weights and lines that are on, in the order of their codes.
  private var marks: Marks = []

  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let bold = Marks(rawValue: 1)
    static let dim = Marks(rawValue: 2)
    static let italic = Marks(rawValue: 4)
    static let underline = Marks(rawValue: 8)
    static let inverse = Marks(rawValue: 16)
    static let strike = Marks(rawValue: 32)

    /// The classes of the marks that are set.
    var names: [String] {
      let names = ["bold", "dim", "italic", "underline", "inverse", "strike"]
      return names.enumerated().filter { rawValue & 1 << $0.offset != 0 }.map(\.element)
    }
  }

  /// Applies the numbers of one sequence.
  mutating func apply(_ codes: [Int]) {
    var codes = codes[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: self = TextStyle()
      case 1: marks.insert(.bold)
      case 2: marks.insert(.dim)
      case 3: marks.insert(.italic)
      case 4: marks.insert(.underline)
      case 7: marks.insert(.inverse)
      case 9: marks.insert(.strike)
      case 22: marks.subtract([.bold, .dim])
      case 23: marks.remove(.italic)
      case 24: marks.remove(.underline)
      case 27: marks.remove(.inverse)
      case 29: marks.remove(.strike)
      case 30...37: foreground = .named(code - 30)
      case 38: foreground = Self.color(from: &codes) ?? foreground
      case 39: foreground = nil
      case 40...47: background = .named(code - 40)
      case 48: background = Self.color(from: &codes) ?? background
      case 49: background = nil
      case 90...97: foreground = .named(code - 82)
      case 100...107: background = .named(code - 92)
      default: break
      }
    }
  }

  /// Reads a colour of the palette of 256, or of three numbers.
  private static func color(from codes: inout ArraySlice<Int>) -> Color? {
    switch codes.popFirst() {
    case 5: return codes.popFirst().flatMap(paletteColor)
    case 2:
      guard let red = codes.popFirst(), let green = codes.popFirst(), let blue = codes.popFirst(),
        [red, green, blue].allSatisfy((0...255).contains)
      else { return nil }
      return .exact(red: red, green: green, blue: blue)
    default: return nil
    }
  }

  private static func paletteColor(_ number: Int) -> Color? {
    func step(_ index: Int) -> Int { index == 0 ? 0 : 55 + 40 * index }
    switch number {
    case 0..<16: return .named(number)
    case 16..<232:
      let cube = number - 16
      return .exact(red: step(cube / 36), green: step(cube / 6 % 6), blue: step(cube % 6))
    case 232..<256:
      let grey = 8 + 10 * (number - 232)
      return .exact(red: grey, green: grey, blue: grey)
    default: return nil
    }
  }

  /// The text in an element that has the style.
  func wrap(_ text: String) -> HTML {
    guard self != TextStyle() else { return HTML(text: text) }
    var classes = marks.names
    var declarations: [String] = []
    switch foreground {
    case .named(let number): classes.append("f\(number)")
    case .exact(let red, let green, let blue):
      declarations.append("color:rgb(\(red),\(green),\(blue))")
    case nil: break
    }
    switch background {
    case .named(let number): classes.append("g\(number)")
    case .exact(let red, let green, let blue):
      declarations.append("background:rgb(\(red),\(green),\(blue))")
    case nil: break
    }
    let names = classes.isEmpty ? nil : classes.joined(separator: " ")
    let style = declarations.isEmpty ? nil : declarations.joined(separator: ";")
    return "<span\(attribute: "class", names)\(attribute: "style", style)>\(text)</span>"
  }
}
