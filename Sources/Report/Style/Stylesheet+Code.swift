extension Stylesheet {
  /// Code, in the text and in cells.
  static let code = """
    code, pre, kbd, samp { font-family: var(--mono); font-variant-ligatures: none; tab-size: 4; }
    :is(p, li, td, th, dd, dt, blockquote, h1, h2, h3, h4, h5, h6, summary) > code {
    font-size: .86em; background: var(--panel); border-radius: 3px; padding: .1em .3em;
    overflow-wrap: anywhere;
    }
    a > code { font-size: .86em; }
    :is(td, th) code { overflow-wrap: normal; }
    pre { margin: 0; font-size: .8125rem; line-height: 1.55; }
    pre code { font: inherit; }
    .cell { margin: 1.5rem 0; position: relative; }
    .code {
    position: relative; background: var(--panel); border-radius: 6px; margin: 1.5rem 0;
    padding: .8rem 1rem;
    }
    .cell .code, .cell figure.listing { margin: 0 0 .9rem; }
    .cell > :last-child, .cell > :last-child > .code { margin-bottom: 0; }
    .code pre { white-space: pre-wrap; overflow-wrap: anywhere; }
    .code code > span {
    display: block; --indent: 0ch; padding-left: calc(var(--indent) + 4ch + var(--gutter, 0px));
    text-indent: calc(-4ch - var(--indent));
    }
    \(indentations)
    .code .number {
    position: absolute; right: 100%; top: .85rem; margin-right: .8rem; white-space: nowrap;
    font: .75rem/1.7 var(--sans); color: var(--soft); font-variant-numeric: tabular-nums;
    }
    .code .language, .code .mark {
    float: right; margin: -.2rem -.3rem 0 1rem; font: .75rem/1.6 var(--sans); color: var(--soft);
    }
    .mark { border: 1px solid var(--rule); border-radius: 4px; padding: 0 .45em; }
    .not-run .code { background: none; border: 1px dashed var(--soft); }
    .not-evaluated .code { background: none; border: 1px solid var(--rule); }
    .code .copy { position: absolute; right: .4rem; bottom: .4rem; opacity: 0; }
    .code:hover .copy, .copy:focus-visible { opacity: 1; }
    .fold > summary, .warnings > summary {
    font: .8125rem/1.5 var(--sans); color: var(--soft); margin-bottom: .5rem;
    }
    .warnings { margin: 0 0 .9rem; }
    .warnings > summary { color: var(--warning); }
    @media (max-width: 56rem) {
    .code .number { position: static; float: right; margin: -.2rem -.3rem 0 1rem; }
    }
    @media (hover: none) { .code .copy { display: none; } }
    """

  /// Lines with numbers, which nobody selects or copies, and lines that are told apart.
  static let codeLines = """
    .numbered { counter-reset: line; }
    .numbered code > span { --gutter: 3.5ch; position: relative; counter-increment: line; }
    .numbered code > span::before {
    content: counter(line); position: absolute; left: var(--edge, 0px); width: 2ch; text-indent: 0;
    text-align: right; color: var(--soft);
    }
    .code .hl, .code .sol {
    --edge: 1rem; --gutter: 1rem; margin: 0 -1rem; padding-right: 1rem;
    background: color-mix(in srgb, var(--line, var(--accent)) 9%, transparent);
    box-shadow: inset 3px 0 var(--line, var(--accent));
    }
    .code .sol { --line: var(--good); }
    .code .numbered :is(.hl, .sol) { --gutter: calc(3.5ch + 1rem); }
    """

  private static let indentations =
    (1...12).map { ".code .i\($0) { --indent: \($0 * 2)ch; }" }.joined(separator: "\n")

  /// The roles of pieces of Swift.
  static let codeColors = """
    .code pre :is(b, i) { font-style: normal; font-weight: inherit; }
    .code pre b { color: var(--keyword); font-weight: 600; }
    .t { color: var(--type); }
    .s { color: var(--string); }
    .n { color: var(--number); }
    .code pre .c { color: var(--comment); font-style: italic; }
    .code:lang(ja) pre .c { font-style: normal; }
    .a { color: var(--attribute); }
    """

  /// The colours and weights of a terminal.
  static let terminalColors =
    """
    .bold { font-weight: 700; }
    .dim { color: var(--soft); }
    .italic { font-style: italic; }
    .underline { text-decoration: underline; }
    .strike { text-decoration: line-through; }
    .inverse { filter: invert(1); background: var(--paper); }

    """
    + (0..<16).map {
      ".f\($0) { color: var(--t\($0)); }"
    }.joined(separator: "\n")
    // The colours all stand out from paper, but not from each other: the ground wins.
    + (0..<16).map {
      "\n.g\($0) { background: var(--t\($0)); color: var(--paper); }"
    }.joined()
}
