public import CellProtocol
import Foundation
public import Plotting

extension Plot: Displayable {
  /// The plot as a PNG picture of two pixels per CSS pixel, in the size that the cell asks for.
  ///
  /// A plot that cannot be drawn stops the cell with the reason.
  public var mimeBundle: MIMEBundle {
    let context = DisplayContext.current
    let plot = size(
      width: context.figureWidth ?? size.width, height: context.figureHeight ?? size.height)
    do {
      return MIMEBundle(
        png: Data(try plot.png(scale: 2)), width: Int(plot.size.width.rounded()),
        height: Int(plot.size.height.rounded()), alternativeText: plot.alternativeText)
    } catch {
      fatalError("The plot cannot be drawn: \(error)")
    }
  }
}
