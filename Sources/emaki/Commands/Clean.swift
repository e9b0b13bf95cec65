import ArgumentParser
import CellEngine

/// Empties the compile cache.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove the compiled cells of earlier runs.",
    discussion: """
      Cells that have not changed are not compiled again; nothing but time is lost without them. \
      The cache is $XDG_CACHE_HOME/emaki, or ~/.cache/emaki.
      """)

  @Flag(help: "Remove the whole cache, with what the compiler made of the system's C headers.")
  var all = false

  func run() throws {
    try CompileCache.standard.clean(completely: all)
    Console.error(
      "removed \(all ? "everything" : "the compiled cells") in \(CompileCache.standard.root)")
  }
}
