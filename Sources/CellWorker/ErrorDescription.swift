import Foundation

/// An error in words: what it says of itself, and its type.
func describe(_ error: any Error) -> String {
  if let localized = error as? any LocalizedError, let text = localized.errorDescription {
    return "\(type(of: error)): \(text)"
  }
  return "\(type(of: error)): \(error)"
}
