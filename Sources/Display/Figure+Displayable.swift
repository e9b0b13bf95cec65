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
  /// The figure as a PNG picture of two pixels per CSS pixel, in the size that the cell asks for.
  ///
  /// A figure whose author has not chosen a theme is drawn in those that the report wants. One that
  /// cannot be drawn stops the cell with the reason.
  fileprivate var picture: MIMEBundle {
    let context = DisplayContext.current
    let figure = size(
      width: context.figureWidth ?? size.width, height: context.figureHeight ?? size.height)
    var bundle = MIMEBundle(alternativeText: figure.alternativeText)
    bundle.hasGeneratedText = !figure.hasOwnAlternativeText
    do {
      for (index, name) in context.figureThemes.enumerated() {
        if index > 0, figure.hasOwnTheme { break }
        let type = index == 0 ? "image/png" : "image/png;theme=\(name)"
        let themed = figure.defaultTheme(Theme.named(name))
        bundle.representations[type] = Data(try themed.png(scale: 2, compression: .small))
      }
    } catch {
      fatalError("The plot cannot be drawn: \(error)")
    }
    // Known to be finite, now that it has been drawn.
    bundle.width = Int(figure.size.width.rounded())
    bundle.height = Int(figure.size.height.rounded())
    return bundle
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
