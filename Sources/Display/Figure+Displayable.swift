public import CellProtocol
import Foundation
public import Plotting

extension Plot: Displayable {
  /// The plot as a picture.
  public var mimeBundle: MIMEBundle { picture }
}

extension Grid: Displayable {
  /// The plots as one picture.
  public var mimeBundle: MIMEBundle { picture }
}

extension Figure {
  /// The figure as pictures in the formats asked for, in the size that the cell asks for.
  ///
  /// A figure whose author has not chosen a theme is drawn in those that are wanted. One that cannot
  /// be drawn stops the cell with the reason.
  fileprivate var picture: MIMEBundle {
    let context = DisplayContext.current
    let figure = size(
      width: context.figureWidth ?? size.width, height: context.figureHeight ?? size.height)
    var bundle = MIMEBundle(alternativeText: figure.alternativeText)
    bundle.hasGeneratedText = !figure.hasOwnAlternativeText
    do {
      bundle.representations = try figure.representations(context.figures)
    } catch {
      fatalError("The plot cannot be drawn: \(error)")
    }
    // Known to be finite, now that it has been drawn.
    bundle.width = Int(figure.size.width.rounded())
    bundle.height = Int(figure.size.height.rounded())
    return bundle
  }

  private func representations(
    _ request: FigureRequest
  ) throws(PlottingError) -> [String: Data] {
    var pictures: [String: Data] = [:]
    let first = themed(request.themes.first ?? "light")
    for format in request.formats {
      pictures[format.type] = try first.drawn(as: format, scale: request.scale)
    }
    guard !hasOwnTheme else { return pictures }
    for name in request.themes.dropFirst() {
      let type = "\(FigureRequest.Format.png.type);theme=\(name)"
      pictures[type] = try themed(name).drawn(as: .png, scale: request.scale)
    }
    return pictures
  }

  private func themed(_ name: String) -> Self {
    defaultTheme(Theme.named(name))
  }

  private func drawn(
    as format: FigureRequest.Format, scale: Double
  ) throws(PlottingError) -> Data {
    switch format {
    case .png: Data(try png(scale: scale, compression: .small))
    case .svg: Data(try svg().utf8)
    case .pdf: Data(try pdf())
    }
  }
}

extension Theme {
  /// The theme that a report asks for by its name.
  fileprivate static func named(_ name: String) -> Theme {
    switch name {
    case "dark": .dark
    case "print": .print
    default: .light
    }
  }
}
