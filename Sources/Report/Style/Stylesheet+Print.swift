extension Stylesheet {
  /// Paper of any size: everything in black on white, nothing torn apart that fits on a page.
  ///
  /// Folded code is printed; hints and solutions that nobody has opened are not.
  static let print = """
    .print { display: none; }
    @page {
    margin: 20mm 18mm 22mm;
    @bottom-center { content: counter(page); font: 9pt sans-serif; color: #5c6067; }
    }
    @media print {
    :root { --paper: #fff; --shade: transparent; }
    html { font-size: 10.5pt; }
    body { padding: 0; background: none; }
    button, body > .skip, .contents, .anchor, .footnote-backref { display: none !important; }
    body > header, main, body > footer { max-width: none; }
    body > footer { display: none; }
    header.title { margin-bottom: 2rem; }
    pre, .code pre, pre.output, .excerpt { white-space: pre-wrap; overflow-wrap: anywhere; }
    .code, .failure, .callout, .stderr, table, img, .exercise, li, blockquote {
    break-inside: avoid;
    }
    .code, .failure, .stderr > * { border: 1px solid var(--rule); background: none; }
    .code .number { position: static; float: right; }
    .tall { max-height: none; }
    table.data { width: auto; }
    .more.printed::details-content { content-visibility: visible; height: auto; }
    .more.printed > summary { display: none; }
    .output, .scroll, .excerpt, .math.display { background: none; overflow: visible; }
    th, td { overflow-wrap: anywhere; padding: .3em .5em; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    p { orphans: 3; widows: 3; }
    figure img { max-height: 235mm; object-fit: contain; object-position: left; }
    a { color: inherit; }
    .fold::details-content { content-visibility: visible; display: block; }
    .fold > summary, details:is(.hint, .solution):not([open]) { display: none; }
    sup.print { display: inline; }
    section.print { display: block; font-size: .9em; }
    .links > .headline { font: 650 .9375rem/1.5 var(--sans); break-after: avoid; margin: 2rem 0 .5rem; }
    .links li { overflow-wrap: anywhere; }
    [data-edition=student] :is(.exercise .code, .exercise:not(:has(.code))) {
    padding-bottom: 40mm;
    }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
