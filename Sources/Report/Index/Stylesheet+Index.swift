extension Stylesheet {
  /// What only the index of several notebooks has.
  static let index = compact(
    """
    .notebooks { list-style: none; margin: 0; padding: 0; }
    main > .notebooks { max-width: none; }
    .notebooks > li { border-top: 1px solid var(--rule); padding: 1.75rem 0; margin: 0; }
    .notebooks article { display: grid; grid-template-columns: minmax(0, 1fr); }
    .notebooks h2 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
    .notebooks h2 a { text-decoration: none; }
    .notebooks h2 a:hover { text-decoration: underline; }
    .notebooks .subtitle { font-size: 1.0625rem; margin: .3rem 0 0; }
    .notebooks .byline { margin: .4rem 0 0; }
    .notebooks .abstract { border: 0; padding: 0; margin: .75rem 0 0; }
    .notebooks .thumbnail { display: block; width: fit-content; margin-bottom: 1rem; }
    .notebooks img { max-width: 100%; height: auto; }
    .status { font: .875rem/1.5 var(--sans); margin: .75rem 0 0; color: var(--soft); }
    .status::before { content: "✓ "; }
    .status.good { color: var(--good); }
    .status.bad { color: var(--error); font-weight: 600; }
    .status.bad::before { content: "✗ "; }
    .status.waiting::before { content: "○ "; }
    .reason { font-size: .875rem; margin: .25rem 0 0; }
    @media (min-width: 44rem) {
    .notebooks article:has(.thumbnail) {
    grid-template-columns: minmax(0, 1fr) 20rem; column-gap: 2rem; align-content: start;
    grid-template-rows: repeat(5, auto) 1fr;
    }
    .notebooks article > * { grid-column: 1; }
    .notebooks .thumbnail { grid-column: 2; grid-row: 1 / span 6; margin: 0; }
    }
    @media print {
    .notebooks article { break-inside: avoid; }
    }
    """)
}
