extension Stylesheet {
  /// The fonts, and how the page is laid out.
  static let page = """
    :root {
    --serif: "Iowan Old Style", Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif",
    "Source Serif 4", Georgia, "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
    "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif;
    --mono: ui-monospace, "SF Mono", Menlo, "Cascadia Mono", Consolas, "DejaVu Sans Mono",
    "Liberation Mono", "Noto Sans Mono CJK JP", "Noto Sans CJK JP", monospace;
    --body: var(--serif); --leading: 1.6; --measure: 68ch;
    }
    :root:lang(ja) {
    --sans: system-ui, -apple-system, "Hiragino Sans", "Yu Gothic UI", "Yu Gothic Medium",
    "Noto Sans CJK JP", Meiryo, sans-serif;
    --body: "Hiragino Sans", "Yu Gothic Medium", "Noto Sans CJK JP", "Noto Sans JP", Meiryo,
    sans-serif;
    --leading: 1.85; --measure: 72ch;
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
    body {
    margin: 0; padding: 3.5rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
    font: 1.0625rem/var(--leading) var(--body); font-kerning: normal; overflow-wrap: break-word;
    line-break: strict;
    }
    ::selection { background: var(--select); }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    body > .skip { position: absolute; left: -999rem; }
    body > .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .25rem .75rem; }
    button {
    font: .75rem/1.4 var(--sans); color: var(--soft); background: var(--paper); cursor: pointer;
    border: 1px solid var(--rule); border-radius: 4px; padding: .2rem .6rem;
    }
    button:hover { color: var(--ink); border-color: var(--soft); }
    body > .theme { position: absolute; top: 1rem; right: 1.25rem; }
    body > header, main, body > footer, body > details.contents {
    max-width: 46rem; margin-left: auto; margin-right: auto;
    }
    main > p, main > ul, main > ol, main > dl, main > blockquote, .callout, header > *,
    .footnotes, main > h1, main > h2, main > h3, main > h4, main > h5, main > h6, main > div,
    figcaption { max-width: var(--measure); }
    body > footer { margin-top: 5rem; font: .8125rem var(--sans); color: var(--soft); }
    body > footer p { border-top: 1px solid var(--rule); padding-top: 1rem; }
    @media (min-width: 72rem) {
    body {
    display: grid; grid-template-columns: minmax(11rem, 1fr) minmax(0, 46rem) minmax(0, 1fr);
    column-gap: 4rem; grid-template-rows: auto 1fr auto;
    }
    body > header, main, body > footer { grid-column: 2; margin: 0; width: 100%; }
    body > footer { margin-top: 5rem; }
    body > nav.contents { grid-column: 1; grid-row: 1 / span 2; }
    }
    """

  /// The title and what is said under it.
  static let title = """
    header.title { margin-bottom: 3rem; }
    header.title h1 { font-size: 2.5rem; line-height: 1.15; margin: 0; text-wrap: balance; }
    .subtitle { font-size: 1.3125rem; line-height: 1.4; color: var(--soft); margin: .75rem 0 0; }
    .byline { font: .9375rem/1.5 var(--sans); color: var(--soft); margin: 1.25rem 0 0; }
    .byline span:not(:last-child)::after { content: " · "; }
    .byline .author { color: var(--ink); }
    .abstract {
    margin-top: 1.75rem; padding: 1rem 0; border: solid var(--rule); border-width: 1px 0;
    max-width: none;
    }
    .abstract > * { max-width: var(--measure); }
    .abstract > :first-child { margin-top: 0; }
    .abstract > :last-child { margin-bottom: 0; }
    """

  /// The table of contents: beside the text where there is room, else folded above it.
  static let contents = """
    nav.contents, details.contents { font: .875rem/1.45 var(--sans); }
    .contents ol { list-style: none; margin: 0; padding: 0; }
    .contents ol ol { padding-left: .9rem; }
    .contents a { display: block; padding: .22rem 0; color: var(--soft); text-decoration: none; }
    .contents a:hover, .contents a[aria-current] { color: var(--accent); }
    .contents a[aria-current] { font-weight: 600; }
    body > nav.contents { display: none; }
    details.contents { border: solid var(--rule); border-width: 1px 0; margin-bottom: 2.5rem; }
    header:has(.abstract) ~ details.contents { border-top: 0; margin-top: -1.5rem; }
    details.contents summary { padding: .7rem 0; font-weight: 600; }
    details.contents nav { padding-bottom: .75rem; }
    details.contents a { padding: .35rem 0; }
    .caption {
    font: 600 .75rem/1.4 var(--sans); letter-spacing: .04em; color: var(--soft); margin: 0 0 .5rem;
    }
    @media (min-width: 72rem) {
    body > details.contents { display: none; }
    body > nav.contents {
    display: block; position: sticky; top: 2.5rem; align-self: start; justify-self: end;
    width: 100%; max-width: 15rem; max-height: calc(100vh - 5rem); overflow-y: auto;
    padding: .5rem 0;
    }
    }
    """
}
