import Foundation
import NeuralNetwork

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Why a set of data could not be fetched.
enum DownloadError: Error, CustomStringConvertible {
  /// There is no folder of the user's to put it into.
  case noDestination
  /// `--from` is neither a folder nor an address that can be downloaded from.
  case badSource(String)
  /// The folder to copy from lacks files.
  case notInFolder(String, missing: [String])
  /// The server has answered with something other than the file.
  case refused(URL, status: Int)
  /// The server could not be reached, or the connection was lost; so many bytes are kept.
  case noConnection(URL, reason: String, kept: Int)
  /// What has arrived is not the file that was meant.
  case wrongFile(source: String, set: MNIST, FileFault)
  /// Another process is downloading the same file.
  case busy(String)

  var description: String {
    switch self {
    case .noDestination:
      "there is no folder for data: set HOME, or EMAKI_DATA to the folder that is to hold them"
    case .badSource(let source):
      "\(source) is neither a folder nor the URL of one (http:// or https://)"
    case .notInFolder(let folder, let missing):
      "\(folder) lacks \(missing.joined(separator: ", ")), each with .gz or without"
    case .refused(let url, let status):
      "\(url.absoluteString): the server answers \(status) "
        + "(\(HTTPURLResponse.localizedString(forStatusCode: status))); "
        + "--from takes another URL, or a folder that has the files"
    case .noConnection(let url, let reason, let kept):
      "\(url.absoluteString): \(reason); "
        + (kept > 0 ? "\(kept) bytes have arrived, give" : "nothing has arrived, give")
        + " the command again to go on, or another source with --from"
    case .wrongFile(let source, let set, let fault):
      "\(source) is not \(set.name)'s file: it \(fault); "
        + "--from takes another URL or folder, --any-images takes other images in the same form"
    case .busy(let path):
      "\(path) is being written by another process; wait until it has ended"
    }
  }
}
