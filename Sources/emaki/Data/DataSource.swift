import Foundation
import NeuralNetwork

/// Where the files of a set come from.
enum DataSource {
  /// A folder, which holds them directly or in a sub-folder with the set's name.
  case folder(String)
  /// The address of a folder on a web server.
  case server(URL)

  /// Takes what was given as `--from`.
  init(_ text: String) throws(DownloadError) {
    if let url = URL(string: text), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme), url.host() != nil
    {
      self = .server(url)
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: text, isDirectory: &isFolder), isFolder.boolValue
    else { throw .badSource(text) }
    self = .folder(text)
  }

  /// The public mirror of MNIST that PyTorch's users download from, and Fashion-MNIST's own server.
  static func standard(for set: MNIST) throws(DownloadError) -> DataSource {
    switch set {
    case .digits: try DataSource("https://ossci-datasets.s3.amazonaws.com/mnist")
    case .fashion: try DataSource("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com")
    }
  }
}
