extension Stylesheet {
  /// Values in the prose that are missing; those that are there look like the text around them.
  static let values = """
    .value.failed { color: var(--error); font-weight: 700; }
    .value.failed a { color: inherit; text-decoration: none; padding: 0 .2em; }
    .value.failed a:hover { text-decoration: underline; }
    .value.not-run {
    font: .8em var(--sans); color: var(--soft); border: 1px dashed var(--rule); border-radius: 4px;
    padding: .05em .4em;
    }
    .banner li > .message { margin: .2rem 0 .4rem; }
    .banner .diagnostics { padding-left: 0; }
    .banner li:target { outline: 2px solid var(--error); outline-offset: .3rem; }
    """
}
