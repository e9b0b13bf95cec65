import NeuralNetwork
import Testing

@Suite("The folders of data")
struct DataFoldersTests {
  @Test("are those of the XDG base directories")
  func standard() {
    let folders = DataFolders(environment: ["HOME": "/home/a"])
    #expect(
      folders.paths == [
        "/home/a/.local/share/emaki", "/usr/local/share/emaki", "/usr/share/emaki",
      ])
    let chosen = DataFolders(environment: [
      "HOME": "/home/a", "XDG_DATA_HOME": "/data/", "XDG_DATA_DIRS": "/one:/two/",
    ])
    #expect(chosen.paths == ["/data/emaki", "/one/emaki", "/two/emaki"])
  }

  @Test("pass over variables that are empty, and paths that are not absolute")
  func relative() {
    let folders = DataFolders(environment: [
      "HOME": "/home/a", "XDG_DATA_HOME": "data", "XDG_DATA_DIRS": "one:/two", "EMAKI_DATA": "",
    ])
    #expect(folders.paths == ["/home/a/.local/share/emaki", "/two/emaki"])
    let none = DataFolders(environment: ["XDG_DATA_DIRS": "/one"])
    #expect(none.paths == ["/one/emaki"])
    #expect(none.home == nil)
    #expect(folders.home == "/home/a/.local/share/emaki")
    #expect(
      DataFolders(environment: ["XDG_DATA_HOME": "", "XDG_DATA_DIRS": ""]).paths
        == ["/usr/local/share/emaki", "/usr/share/emaki"])
  }

  @Test("begin with EMAKI_DATA, which may hold the digits without a sub-folder")
  func overriding() {
    let folders = DataFolders(environment: [
      "HOME": "/home/a", "EMAKI_DATA": "here/", "XDG_DATA_DIRS": "/one",
    ])
    #expect(folders.paths == ["here", "/one/emaki"])
    #expect(folders.home == "here")
    #expect(folders.candidates(for: .digits) == ["here/mnist", "here", "/one/emaki/mnist"])
    #expect(
      folders.candidates(for: .fashion) == ["here/fashion-mnist", "/one/emaki/fashion-mnist"])
  }

  @Test("of this process come from its environment")
  func current() {
    #expect(!DataFolders.current.paths.isEmpty)
    #expect(DataFolders.current.paths.allSatisfy { !$0.hasSuffix("/") })
  }
}
