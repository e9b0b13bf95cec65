import Foundation

extension Error {
  /// The system's words for what went wrong with a file, short and without its path.
  package var reason: String {
    let error = self as NSError
    if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error {
      return underlying.reason
    }
    return localizedDescription
  }
}
