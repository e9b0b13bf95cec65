extension Stylesheet {
  /// Figures, tables and listings with their captions, and pictures that open large.
  static let figures = """
    :is(\(references)) { white-space: nowrap; }
    figure { margin: 1.75rem 0; break-inside: avoid; }
    figcaption { font: .875rem/1.5 var(--sans); color: var(--soft); margin-top: .6rem; }
    figcaption > p { margin: 0; }
    figcaption code { font-size: .9em; }
    figcaption .label { font-weight: 650; color: var(--ink); white-space: nowrap; }
    figure:is(.listing, .result) > figcaption { margin: 0 0 .6rem; break-after: avoid; }
    figure.result > .scroll, figure.listing > .code { margin: 0; }
    .parts { display: grid; gap: 1.25rem 1.5rem; align-items: start; }
    .parts > * { min-width: 0; margin: 0; }
    .parts figcaption { margin-top: .4rem; }
    .parts figcaption .label { font-weight: 400; color: inherit; }
    @media (min-width: 40rem), print {
    .parts { grid-template-columns: repeat(var(--columns, 1), minmax(0, 1fr)); }
    }
    :is(h1, h2, h3, h4, h5, h6) .label { color: var(--soft); margin-right: .3em; }
    figure [role=button], .parts > [role=button] { cursor: zoom-in; }
    dialog.large {
    width: 100vw; height: 100vh; max-width: none; max-height: none; border: 0; padding: 3rem 1rem 1rem;
    background: var(--paper); color: var(--ink); overflow: hidden; cursor: zoom-out;
    }
    .large > div { width: 100%; height: 100%; overflow: auto; }
    .large > button { position: absolute; top: .8rem; right: 1rem; }
    .large :is(img, svg) { max-width: none; mix-blend-mode: var(--blend); }
    .large > div > .drawing { max-width: none; }
    @media (min-width: 40rem) {
    .large > div > *, .large :is(.themed > img, .drawing > svg) { width: 100%; height: 100%; }
    .large img { object-fit: contain; }
    }
    @media (max-width: 40rem) { .large svg:not([width]) { width: 40rem; } }
    """

  /// Links whose words stay in one line; titles of sections are too long for that.
  private static let references = ["fig", "tbl", "lst", "eq", "exr"]
    .map { "main a[href^='#\($0)-']" }.joined(separator: ", ")
}
