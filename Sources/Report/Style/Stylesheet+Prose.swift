extension Stylesheet {
  /// Paragraphs, headings, lists, figures.
  static let prose = """
    p, ul, ol, dl, blockquote { margin: 0 0 1.1em; }
    p { text-wrap: pretty; hanging-punctuation: allow-end; }
    p:empty { display: none; }
    h1, h2, h3, h4, h5, h6 {
    font-family: var(--body); font-weight: 650; line-height: 1.25; margin: 2em 0 .6em;
    text-wrap: balance; break-after: avoid; position: relative;
    }
    h1 { font-size: 1.9rem; }
    h2 { font-size: 1.5rem; margin-top: 2.2em; }
    h3 { font-size: 1.2rem; }
    h4, h5, h6 { font-size: 1.0625rem; }
    h5, h6 { color: var(--soft); }
    :is(h1, h2, h3) + :is(h2, h3, h4) { margin-top: 1em; }
    main > :first-child { margin-top: 0; }
    .anchor {
    position: absolute; left: -1.1em; width: 1.1em; text-decoration: none; color: var(--soft);
    font-weight: 400; opacity: 0;
    }
    .anchor::before { content: "#"; }
    :is(h1, h2, h3, h4, h5, h6):hover .anchor { opacity: 1; }
    ul, ol { padding-left: 1.6em; }
    li { margin: .25em 0; }
    li > ul, li > ol { margin: .25em 0; }
    li > p { margin: .5em 0; }
    li::marker { color: var(--soft); }
    li:has(> input[type=checkbox]) { list-style: none; }
    li > input[type=checkbox] + p { display: inline; }
    li > input[type=checkbox] { margin: 0 .5em 0 -1.4em; accent-color: var(--accent); }
    dt { font-weight: 650; }
    dd { margin: 0 0 .5em 1.6em; }
    blockquote { padding-left: 1.25em; border-left: 3px solid var(--rule); color: var(--soft); }
    blockquote > :last-child { margin-bottom: 0; }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5em auto; width: 6rem; }
    :lang(ja) em { font-style: normal; font-weight: 650; }
    sup, sub { line-height: 0; font-size: .75em; }
    kbd {
    font: .8em var(--mono); border: 1px solid var(--rule); border-bottom-width: 2px;
    border-radius: 4px; padding: .05em .4em;
    }
    mark { background: var(--warning-panel); color: inherit; }
    img, svg { max-width: 100%; height: auto; }
    .footnotes {
    margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: .9em;
    }
    .footnote-ref a { text-decoration: none; padding: 0 .15em; }
    .missing { font-size: .9em; border: 1px dashed var(--rule); padding: .1em .4em; }
    summary { cursor: pointer; }
    main > details { margin: 0 0 1.1em; }
    @media (max-width: 40rem) {
    body { font-size: 1rem; padding-top: 3.75rem; }
    header.title h1 { font-size: 1.9rem; }
    header.title { margin-bottom: 2rem; }
    .subtitle { font-size: 1.125rem; }
    h1 { font-size: 1.6rem; }
    h2 { font-size: 1.35rem; }
    h3 { font-size: 1.15rem; }
    .anchor { display: none; }
    }
    """

  static let tables = """
    .scroll, .html { overflow-x: auto; margin: 0 0 1.5em; max-width: 100%; }
    table {
    border-collapse: collapse; font: .875rem/1.45 var(--sans); font-variant-numeric: tabular-nums;
    }
    caption { text-align: left; color: var(--soft); padding-bottom: .5rem; }
    th, td { padding: .4em .9em; text-align: left; vertical-align: top; }
    :is(th, td):first-child { padding-left: .15em; }
    :is(th, td)[align=right] { text-align: right; }
    :is(th, td)[align=center] { text-align: center; }
    th { font-weight: 600; }
    table { border-top: 1.5px solid var(--soft); border-bottom: 1.5px solid var(--soft); }
    thead th { border-bottom: 1px solid var(--soft); vertical-align: bottom; }
    tbody tr + tr :is(th, td) { border-top: 1px solid var(--rule); }
    table.data tbody th { font-weight: 600; }
    table.data { width: max-content; }
    table.data td { white-space: pre-line; overflow-wrap: anywhere; max-width: 24rem; }
    table.numbers { border: 0; border-radius: 4px; }
    table.numbers td { text-align: right; padding: .15em .7em; border: 0; white-space: nowrap; }
    table.numbers tbody { border: solid var(--soft); border-width: 0 1.5px; }
    """

  /// Quotes that begin with `[!NOTE]` and the like.
  static let callouts = """
    .callout {
    border-left: 4px solid var(--edge); padding: .1rem 0 .1rem 1.1rem; margin: 1.5rem 0;
    --edge: var(--note-rule); --name: var(--accent);
    }
    .callout.tip { --edge: var(--good-rule); --name: var(--good); }
    .callout.important { --edge: var(--special-rule); --name: var(--special); }
    .callout.warning { --edge: var(--warning-rule); --name: var(--warning); }
    .callout.caution { --edge: var(--error-rule); --name: var(--error); }
    .callout > .headline {
    font: 650 .9375rem/1.5 var(--sans); color: var(--name); margin: 0 0 .3rem;
    }
    .callout > .headline > p, .callout > :last-child { margin-bottom: 0; }
    .callout > blockquote { margin: 0; padding: 0; border: 0; color: inherit; }
    """
}
