import Formulas
import Foundation
import NotebookDocument
import Report
import Testing

/// How long it takes from what cells have put out to the page.
@Suite(.serialized) struct SpeedTests {
  /// A notebook of 20 cells, each with prose, a formula, code, text and a table.
  private func sample() throws -> Sample {
    let sections = (1...20).map { number in
      """
      ## Step \(number)

      Some *prose* about `step` \(number), with a list:

      - one thing, and [a link](https://example.org/\(number))
      - another thing

      $$ \\nabla_{w_{\(number)}} L = \\frac{1}{n} \\sum_{i=1}^{n} 2 (w x_i + b - y_i) x_i^{\(number)} $$

      ```swift
      struct Layer\(number) {
        var weights: [[Double]]
        func callAsFunction(_ x: [Double]) -> [Double] {
          weights.map { zip($0, x).map(*).reduce(0, +) }  // one neuron after the other
        }
      }
      print("layer", \(number))
      ```

      """
    }
    let rows = (1...20).map { "<tr><td>\($0)</td><td>0.\($0)</td></tr>" }.joined()
    let outputs: [CellOutput] = [
      .text(String(repeating: "loss 0.123\n", count: 20), stream: .standardOutput),
      .value(.text("<table><tbody>\(rows)</tbody></table>", as: "text/html")),
    ]
    return try Sample(
      sections.joined(separator: "\n"),
      results: sections.map { _ in CellResult(status: .succeeded, outputs: outputs) })
  }

  // Undisturbed it takes about a tenth of this. What counts is the time of this thread alone: other
  // tests, and the compilers that they start, run at the same time.
  @Test("A page of 20 cells and 20 formulas takes less than two seconds of a processor")
  func rendersQuickly() throws {
    let executed = try sample().executed
    let times = try (0..<5).map { _ in
      // A setter that has loaded KaTeX and its style, and knows none of the formulas.
      let setter = FormulaSetter()
      _ = HTMLReport(try Sample("$x$\n").executed, formulas: setter).render()
      return threadTime { _ = HTMLReport(executed, formulas: setter).render() }
    }
    let best = try #require(times.min())
    #expect(best < 2, "it took \(times)")
  }

  /// How long a processor works on this thread meanwhile, in seconds.
  private func threadTime(_ work: () -> Void) -> Double {
    var times = [timespec(), timespec()]
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &times[0])
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &times[1])
    return Double(times[1].tv_sec - times[0].tv_sec)
      + Double(times[1].tv_nsec - times[0].tv_nsec) / 1e9
  }
}
