import Foundation

/// The image files beside a notebook, which a report holds within itself.
struct ImageFiles {
  /// The folder of the notebook, empty or with its last slash.
  let folder: String

  /// A `data:` address of the file that a relative address names; `nil` when there is no such
  /// image.
  func dataAddress(of address: String) -> String? {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":"),
      let name = path.removingPercentEncoding,
      let data = FileManager.default.contents(atPath: folder + name)
    else { return nil }
    return ImageKind(of: [UInt8](data)).map { $0.dataAddress(of: [UInt8](data)) }
  }
}
