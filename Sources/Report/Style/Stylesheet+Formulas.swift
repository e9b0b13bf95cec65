extension Stylesheet {
  /// What pages with formulas have beside KaTeX's own rules.
  static let formulas = """
    .katex, .katex * { box-sizing: content-box; }
    .katex [class$=_fallback] { font-family: var(--body); font-size: .83em; }
    .math { position: relative; }
    .math > .katex-display { margin: 0; }
    .math.display, .equation { display: block; margin: 1.2em 0; }
    .math.display { overflow: auto hidden; padding: .3em 0; }
    .equation {
    display: grid; align-items: center;
    grid-template-columns: minmax(0, 1fr) minmax(0, auto) minmax(max-content, 1fr);
    }
    .equation > .math { grid-column: 2; margin: 0; }
    .equation-number { grid-column: 3; justify-self: end; padding-left: 1em; }
    .katex-html:has(> .tag) { width: max-content; min-width: calc(100% - 7em); padding: 0 3.5em; }
    .math .katex-display > .katex > .katex-html > .tag { right: 2px; }
    code.math.error { color: var(--error); text-decoration: wavy underline 1px; cursor: help; }
    .math.wide {
    display: inline-block; max-width: 100%; vertical-align: middle; overflow: auto hidden;
    }
    @media print {
    .math, .equation { color: #000; break-inside: avoid; }
    .math.display, .math.wide { overflow: visible; }
    }
    """
}
