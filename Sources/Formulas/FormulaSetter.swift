import Foundation
import Synchronization

/// Sets formulas in LaTeX as HTML, with MathML for screen readers, by means of KaTeX.
///
/// KaTeX is loaded at the first formula. A formula is set once: to check a notebook before its run
/// and to render it afterwards costs no more than one of the two.
package final class FormulaSetter: Sendable {
  /// The setter that all parts of the command share.
  package static let shared = FormulaSetter()

  private struct Formula: Hashable {
    var latex: String
    var isDisplay: Bool
  }

  private struct State: ~Copyable {
    var engine: ScriptEngine?
    var loadingError: FormulaError?
    var style: KaTeXStyle?
    var results: [Formula: Result<String, FormulaError>] = [:]
  }

  /// Where the script, the style and the fonts come from.
  package let katex: KaTeX
  private let state = Mutex(State())

  package init(katex: KaTeX = KaTeX()) {
    self.katex = katex
  }

  /// The HTML of a formula, which can stand in a page as it is.
  package func html(of latex: String, isDisplay: Bool) throws(FormulaError) -> String {
    let formula = Formula(latex: latex, isDisplay: isDisplay)
    let result = state.withLock { state -> Result<String, FormulaError> in
      if let known = state.results[formula] { return known }
      let result = Self.result(of: formula, &state, katex)
      state.results[formula] = result
      return result
    }
    return try result.get()
  }

  /// KaTeX's style, which is read once.
  func loadedStyle() throws(FormulaError) -> KaTeXStyle {
    if let style = state.withLock({ $0.style }) { return style }
    let style = KaTeXStyle(try katex.style())
    state.withLock { $0.style = style }
    return style
  }

  private static func result(
    of formula: Formula, _ state: inout State, _ katex: KaTeX
  ) -> Result<String, FormulaError> {
    if let error = state.loadingError { return .failure(error) }
    if state.engine == nil {
      switch load(katex) {
      case .success(let engine): state.engine = engine
      case .failure(let error):
        state.loadingError = error
        return .failure(error)
      }
    }
    guard let engine = state.engine else { return .failure(.unusableScript("out of memory")) }
    return set(formula, engine)
  }

  private static func load(_ katex: KaTeX) -> Result<ScriptEngine, FormulaError> {
    guard let engine = ScriptEngine() else { return .failure(.unusableScript("out of memory")) }
    do throws(FormulaError) {
      let script = try katex.script()
      do throws(ScriptEngine.Failure) {
        try engine.evaluate(Array(preparation.utf8))
        try engine.evaluate(script)
        try engine.evaluate(Array(function.utf8))
        return .success(engine)
      } catch {
        return .failure(.unusableScript(error.words))
      }
    } catch {
      return .failure(error)
    }
  }

  private static func set(
    _ formula: Formula, _ engine: ScriptEngine
  ) -> Result<String, FormulaError> {
    do throws(ScriptEngine.Failure) {
      let answer = try engine.call("setFormula", formula.latex, formula.isDisplay ? "1" : "")
      if answer.hasPrefix("<") { return .success(answer) }
      let parts = answer.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return .failure(.mistake(String(parts.last ?? ""), offset: Int(parts[0])))
    } catch {
      return .failure(.mistake(error.words, offset: nil))
    }
  }

  /// What KaTeX uses of ECMAScript 2015 and the engine does not have.
  private static let preparation = """
    Array.prototype.fill = function (value) {
      for (var index = 0; index < this.length; index++) this[index] = value;
      return this;
    };
    """

  /// HTML, or the offset of a mistake in a line of its own and then KaTeX's words about it.
  private static let function = #"""
    function setFormula(latex, display) {
      function refuse(context) {
        var error = new katex.ParseError("Forbidden command: " + context.command);
        error.position = latex.indexOf(context.command);
        throw error;
      }
      try {
        return katex.renderToString(latex, {
          displayMode: display !== "", output: "htmlAndMathml", throwOnError: true,
          strict: "ignore", trust: refuse
        });
      } catch (error) {
        var words = String(error.message).replace(/^KaTeX parse error: /, "");
        return (typeof error.position === "number" ? error.position : "") + "\n"
          + words.replace(/ at (position \d+|end of input): [^]*$/, "");
      }
    }
    """#
}
