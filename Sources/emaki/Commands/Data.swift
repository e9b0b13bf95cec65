import ArgumentParser
import Foundation
import NeuralNetwork

/// Lists the sets of data, or downloads one.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "List the sets of data and where they are found, or download one.",
    discussion: """
      A set is downloaded once, into a folder of its name in $EMAKI_DATA, or without that in \
      $XDG_DATA_HOME/emaki, by default ~/.local/share/emaki; notebooks and programs find it there. \
      They never download anything by themselves. What has arrived is compared with its known \
      checksum before it takes its place. A download that was cut off goes on where it ended when \
      the command is given again.

      Examples:
        emaki data
        emaki data mnist
        emaki data mnist --from /media/stick/mnist
        emaki data fashion-mnist --from https://example.org/fashion-mnist
      """)

  @Argument(help: "The set to download, or `list`.")
  var set: DataSetName = .list

  @Option(
    help: ArgumentHelp(
      "The folder to copy the files from, or the URL of the folder to download them from.",
      valueName: "directory-or-url"))
  var from: String?

  @Option(help: "How many seconds to wait for a host that sends nothing.")
  var timeout = 30

  @Flag(help: "Take other images in the form of the set, which no checksum is known of.")
  var anyImages = false

  func validate() throws {
    if set == .list, from != nil || anyImages {
      throw ValidationError("Name the set to download, as in: emaki data mnist")
    }
    guard timeout > 0 else {
      throw ValidationError("The timeout has to be a positive number of seconds.")
    }
  }

  func run() throws {
    guard let set = set.set else { return DataList().print() }
    if !anyImages, let folder = try? set.find(), (try? set.check(in: folder)) != nil {
      return Console.error("\(set.name) is already there: \(folder)")
    }
    guard let folder = DataFolders.current.destination(of: set) else {
      throw DownloadError.noDestination
    }
    let source = try from.map(DataSource.init) ?? .standard(for: set)
    try SetDownload(
      set: set, source: source, folder: folder, timeout: timeout, verifies: !anyImages
    ).run()
    Console.error("\(set.name) is complete: \(folder)")
  }
}

/// What `emaki data` can be given.
enum DataSetName: String, ExpressibleByArgument, CaseIterable {
  case list
  case mnist
  case fashionMNIST = "fashion-mnist"

  /// The set, `nil` for the list of all.
  var set: MNIST? { MNIST(rawValue: rawValue) }
}

extension DataFolders {
  /// The folder to put the files of a set into: where there are some of them already, if there are.
  fileprivate func destination(of set: MNIST) -> String? {
    guard let home else { return nil }
    let own = candidates(for: set).filter { $0 == home || $0.hasPrefix(home + "/") }
    let begun = own.first { folder in set.files.contains { set.path(of: $0, in: folder) != nil } }
    return begun ?? own.first
  }
}
