import CellEngine
import NotebookDocument
import Testing

@Suite struct TangleTests {
  @Test func importsAndParametersComeFirst() throws {
    let file = try NotebookFile(
      "import Foundation\nlet a = n", "//| eval: false\nnotSwift(", "import Foundation\nprint(a)",
      frontMatter: "params:\n  n: 3")
    #expect(
      file.notebook.tangled == """
        import Foundation

        let n: Int = 3

        // Cell 1, line 7

        let a = n

        // Cell 3, line 17

        print(a)

        """)
  }
}
