extension Stylesheet {
  /// What cells print and display.
  static let outputs = """
    .output { margin: 0 0 .9rem; overflow-x: auto; }
    pre.output { padding: .1rem 0 .1rem 1rem; border-left: 2px solid var(--rule); }
    .stderr { margin: 0 0 .9rem; }
    .stderr > .label {
    display: block; width: max-content; font: 600 .6875rem/1.6 var(--sans); color: var(--warning);
    background: var(--warning-panel); border-radius: 3px 3px 0 0; padding: 0 .6em 0 1rem;
    border-left: 4px double var(--warning-rule);
    }
    .stderr > pre.output {
    margin: 0; padding: .4rem 1rem; color: var(--warning);
    border-left: 4px double var(--warning-rule); border-radius: 0 4px 4px 0;
    }
    .html { padding-left: 1rem; }
    figure > .html { padding-left: 0; }
    .tall { max-height: 36rem; overflow-y: auto; }
    pre.output:has(+ .more), .more > pre.output { margin-bottom: 0; }
    .more { margin-bottom: .9rem; }
    .more > summary {
    font: .8125rem/1.5 var(--sans); color: var(--soft); width: max-content; padding: .1rem 0 .1rem 1rem;
    }
    .output, .scroll, .excerpt, .math.display {
    --ground: var(--paper);
    background:
    linear-gradient(to right, var(--ground) 40%, transparent)
    left / 2rem calc(100% + 2px) local no-repeat,
    linear-gradient(to left, var(--ground) 40%, transparent)
    right / 2rem calc(100% + 2px) local no-repeat,
    linear-gradient(to right, var(--shade), transparent) left / .6rem 100% scroll no-repeat,
    linear-gradient(to left, var(--shade), transparent) right / .6rem 100% scroll no-repeat,
    var(--ground);
    }
    .stderr > pre.output { --ground: var(--warning-panel); }
    .announced .excerpt { --ground: var(--panel); }
    .remark {
    font: italic .8125rem/1.5 var(--sans); color: var(--soft); margin: 0 0 .9rem;
    padding-left: 1rem;
    }
    .remark::before { content: "▸ "; font-style: normal; }
    figure img, .drawing { display: block; }
    figure > * + :is(img, .drawing, .themed) { margin-top: .75rem; }
    .themed { display: block; }
    .themed > img + img { display: none; }
    .drawing { width: fit-content; max-width: 100%; }
    .drawing svg { display: block; overflow: hidden; }
    .drawing:has(> svg:not([width])) { width: min(100%, 40rem); }
    .drawing > svg:not([width]) { width: 100%; }
    @media screen { main img { mix-blend-mode: var(--blend); } }
    @media screen and (prefers-color-scheme: dark) {
    \(darkPictures(":root:not([data-theme=light])"))
    }
    @media screen {
    \(darkPictures(":root[data-theme=dark]"))
    }
    """

  /// In the dark, pictures that are drawn on white lie on a card; figures change to their dark variant.
  private static func darkPictures(_ root: String) -> String {
    """
    \(root) :is(main img, .drawing) {
    background: #fff; color: #1d1f23; padding: .75rem; border-radius: 8px; filter: brightness(.94);
    }
    \(root) .themed > img:first-child { display: none; }
    \(root) .themed > img:last-child {
    display: block; background: none; padding: 0; border-radius: 0; filter: none;
    mix-blend-mode: lighten;
    }
    """
  }

  /// Failures and the banner that announces them.
  static let failures = """
    .failure {
    border: 1px solid var(--error-rule); border-left: 5px solid var(--error); border-radius: 6px;
    background: var(--error-panel); padding: .8rem 1.1rem; margin: 0 0 1rem;
    font: .9375rem/1.5 var(--sans);
    }
    .failure .headline {
    display: flex; flex-wrap: wrap; align-items: center; gap: .15rem .6rem; margin: 0 0 .4rem;
    color: var(--error);
    }
    .headline strong { font-weight: 700; }
    .icon { width: 1.15em; height: 1.15em; flex: none; fill: var(--error); }
    .icon .stroke { stroke: var(--error-panel); stroke-width: 2; fill: none; }
    .headline .place { margin-left: auto; font-size: .875rem; }
    .place code { font-size: .8125rem; overflow-wrap: anywhere; }
    p.message {
    white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 .7rem; font-weight: 500;
    }
    .failure > :last-child { margin-bottom: 0; }
    .excerpt {
    overflow-x: auto; margin: 0 0 .8rem; padding: .5rem .75rem;
    border-radius: 4px;
    }
    .excerpt mark { background: none; font-weight: 600; }
    .excerpt b { color: var(--error); }
    .excerpt .unseen { visibility: hidden; user-select: none; font-weight: 600; }
    .gutter { color: var(--soft); font-weight: 400; user-select: none; }
    .diagnostics { list-style: none; padding: 0; margin: 0; font: .875rem/1.5 var(--sans); }
    .diagnostics li { margin: 0 0 .6rem; }
    .diagnostics p { margin: 0 0 .35rem; overflow-wrap: anywhere; }
    .diagnostics .note { margin-left: 1.25rem; }
    .diagnostics .error strong { color: var(--error); }
    .diagnostics .warning :is(strong, .excerpt b) { color: var(--warning); }
    .diagnostics .note .excerpt b { color: var(--accent); }
    .stack { font-size: .875rem; margin: 0; padding-left: 1.5rem; }
    .stack li { margin: .1rem 0; overflow-wrap: anywhere; }
    .failure.announced {
    background: none; border: 1px solid var(--rule); border-left: 5px solid var(--soft);
    }
    .announced .headline { color: var(--ink); }
    .announced .headline .mark { font-size: .75rem; color: var(--soft); }
    .banner { margin-bottom: 2.5rem; }
    .banner ul { margin: 0 0 .4rem; padding-left: 1.3rem; }
    .banner p { margin-bottom: .3rem; }
    .banner li > code { background: none; padding: 0; }
    """
}
