@_exported public import CellProtocol

/// A value that shows itself in a report in a form of its own.
///
///     extension Temperature: Displayable {
///       var mimeBundle: MIMEBundle { MIMEBundle(html: "<b>\(degrees) °C</b>", text: "\(degrees) °C") }
///     }
public protocol Displayable {
  /// The representations of the value, by MIME type.
  var mimeBundle: MIMEBundle { get }
}
