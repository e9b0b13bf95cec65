import Foundation
import NotebookDocument
import Testing

struct ReadingTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("notebooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func mistake(reading path: String) throws -> NotebookError {
    try #require(throws: NotebookError.self) { _ = try Notebook(contentsOf: path) }
  }

  @Test func readsAFile() throws {
    try withFolder { folder in
      try write("---\ntitle: 逆伝播\n---\n", "\(folder)/逆.md")
      let notebook = try Notebook(contentsOf: "\(folder)/逆.md")
      #expect(notebook.path == "\(folder)/逆.md")
      #expect(notebook.title == "逆伝播")
    }
  }

  @Test func tellsWhatKeepsAFileFromBeingRead() throws {
    try withFolder { folder in
      #expect(try mistake(reading: "\(folder)/a.md").problem == .fileMissing)
      #expect(try mistake(reading: folder).problem == .folderInsteadOfFile)
      try write("", "\(folder)/b.md")
      #expect(try mistake(reading: "\(folder)/b.md/c.md").problem == .fileMissing)
      #expect(try Notebook(contentsOf: "\(folder)/b.md").cells.isEmpty)
    }
  }

  @Test func tellsWhereTheTextIsNotUTF8() throws {
    try withFolder { folder in
      let path = "\(folder)/a.md"
      let bytes = [0xEF, 0xBB, 0xBF] + Array("a\n逆".utf8) + [0xFF] + Array("b".utf8)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let error = try mistake(reading: path)
      #expect(
        error.description == "\(path):2:4: error: the file is not UTF-8 text; save it as UTF-8")
      try Data([0x61, 0xE9, 0x80]).write(to: URL(fileURLWithPath: path))
      #expect(try mistake(reading: path).position == SourcePosition(line: 1, column: 2))
    }
  }

  @Test func refusesANulCharacter() throws {
    let error = try #require(throws: NotebookError.self) {
      _ = try Notebook(parsing: "a\r\n逆\0", path: "n.md")
    }
    #expect(error.description == "n.md:2:4: error: the file holds a NUL character; remove it")
  }

  @Test func findsTheNotebooksOfAFolder() throws {
    try withFolder { folder in
      for name in ["b.md", "a.md", ".hidden.md", "c.txt"] {
        try write("---\n---\n", "\(folder)/\(name)")
      }
      try write("\u{FEFF}--- \r\ntitle: a\r\n---\r\n", "\(folder)/d.md")
      try write("# Read me\n\n---\n", "\(folder)/README.md")
      try write("", "\(folder)/empty.md")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/e.md", withIntermediateDirectories: false)
      let found = ["a.md", "b.md", "d.md"].map { "\(folder)/\($0)" }
      #expect(try Notebook.notebooks(in: [folder]) == found)
      #expect(try Notebook.notebooks(in: ["\(folder)/"]) == found)
      #expect(
        try Notebook.notebooks(in: ["\(folder)/README.md", "\(folder)/./b.md", folder])
          == ["\(folder)/README.md", "\(folder)/./b.md", "\(folder)/a.md", "\(folder)/d.md"])
      #expect(try Notebook.notebooks(in: []).isEmpty)
    }
  }

  @Test func tellsWhyThereIsNoNotebook() throws {
    try withFolder { folder in
      try write("# Read me\n", "\(folder)/README.md")
      let empty = try #require(throws: NotebookError.self) {
        try Notebook.notebooks(in: [folder])
      }
      #expect(
        empty.description == "\(folder): error: the folder has no notebook; a notebook's name ends "
          + "in .md and its first line is '---', or name a file to run it anyway")
      let missing = try #require(throws: NotebookError.self) {
        try Notebook.notebooks(in: [folder + "/x"])
      }
      #expect(
        missing.description
          == "\(folder)/x: error: there is no such file or folder; check the spelling of the path")
    }
  }
}
