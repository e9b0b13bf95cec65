/// The elements and attributes that a report lets through.
///
/// Names are in small letters, also SVG's: a browser gives them back their capitals when it reads
/// them inside HTML.
enum AllowedMarkup {
  static let htmlElements = words(
    """
    a abbr b bdi bdo blockquote br caption center cite code col colgroup data dd del details dfn
    div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark meter ol p pre
    progress q rp rt ruby s samp small span strong sub summary sup svg table tbody td tfoot th
    thead time tr tt u ul var wbr
    """)

  static let svgElements = words(
    """
    circle clippath defs desc ellipse g image line lineargradient marker mask path pattern
    polygon polyline radialgradient rect stop svg symbol text textpath tspan use
    """)

  static let voidElements = words("br col hr img wbr")

  static let headings = words("h1 h2 h3 h4 h5 h6")

  /// What stands in a table and nowhere else.
  static let tableParts = words("caption col colgroup tbody td tfoot th thead tr")

  /// What cannot stand in a paragraph and so ends it.
  static let closesParagraph = headings.union(
    words(
      """
      blockquote center details div dl figcaption figure hr ol p pre summary table ul
      """))

  static let globalAttributes = words("aria-hidden aria-label class dir id lang style title")

  static let attributes: [String: Set<String>] = [
    "a": ["href"], "blockquote": [], "col": ["span"], "colgroup": ["span"], "data": ["value"],
    "details": ["open"], "div": ["align"], "h1": ["align"], "h2": ["align"], "h3": ["align"],
    "img": ["align", "alt", "height", "src", "width"], "li": ["value"],
    "meter": ["high", "low", "max", "min", "optimum", "value"],
    "ol": ["reversed", "start", "type"], "p": ["align"], "progress": ["max", "value"],
    "table": ["align"], "td": ["align", "colspan", "rowspan", "valign"],
    "th": ["align", "colspan", "rowspan", "scope", "valign"], "time": ["datetime"],
    "tr": ["align", "valign"],
  ]

  static let svgAttributes = words(
    """
    alignment-baseline aria-hidden aria-label baseline-shift class clip-path clip-rule
    clippathunits color cx cy d display dominant-baseline dx dy fill fill-opacity fill-rule
    font-family font-size font-style font-variant font-weight fx fy gradienttransform
    gradientunits height href id lengthadjust letter-spacing marker-end marker-mid marker-start
    markerheight markerunits markerwidth mask maskcontentunits maskunits offset opacity orient
    overflow paint-order pathlength patterncontentunits patterntransform patternunits points
    preserveaspectratio r refx refy role rotate rx ry shape-rendering spreadmethod startoffset
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style text-anchor
    text-decoration text-rendering textlength transform vector-effect viewbox visibility width
    word-spacing writing-mode x x1 x2 xlink:href xml:space y y1 y2
    """)

  static let styleProperties = words(
    """
    align-items background background-color border border-bottom border-bottom-color
    border-bottom-style border-bottom-width border-collapse border-color border-left
    border-left-color border-left-style border-left-width border-radius border-right
    border-right-color border-right-style border-right-width border-spacing border-style
    border-top border-top-color border-top-style border-top-width border-width box-sizing
    caption-side clear clip-path clip-rule color column-gap display empty-cells fill
    fill-opacity fill-rule flex flex-direction flex-wrap float font font-family
    font-feature-settings font-size font-stretch font-style font-variant font-variant-numeric
    font-weight gap grid-template-columns height hyphens justify-content letter-spacing
    line-height list-style-type margin margin-bottom margin-left margin-right margin-top
    marker-end marker-start max-height max-width min-height min-width opacity overflow
    overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right
    padding-top paint-order row-gap stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width tab-size table-layout text-align text-anchor text-decoration text-indent
    text-overflow text-transform vertical-align visibility white-space width word-break
    word-spacing writing-mode
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
