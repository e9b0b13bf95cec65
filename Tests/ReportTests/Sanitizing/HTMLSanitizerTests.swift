import Report
import Testing

struct HTMLSanitizerTests {
  private func clean(_ html: String) -> String { HTMLSanitizer.sanitize(html).source }

  @Test(arguments: [
    "a <b>c</b> &amp; &lt;d&gt; &#233; &eacute;",
    "<p>a<br>b</p>", "<kbd>a</kbd><sub>b</sub>",
    "<details open=\"\"><summary>a</summary>b</details>",
    "<table><thead><tr><th colspan=\"2\">a</th></tr></thead><tbody><tr><td align=\"right\">1</td>"
      + "<td>2</td></tr></tbody></table>",
    "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
    "<a href=\"https://a.b/c?d=e&amp;f\" title=\"g\">h</a>", "<a href=\"mailto:a@b.c\">d</a>",
    "<img src=\"data:image/png;base64,AA==\" alt=\"a\" width=\"3\">",
    "<span style=\"color:red;padding:1px 2px\" class=\"a b\" lang=\"ja\">c</span>",
    "<svg viewbox=\"0 0 1 1\"><path d=\"M0 0\"/><g fill=\"none\"><text x=\"1\">a</text></g></svg>",
  ])
  func keepsWhatOnlyShows(_ html: String) {
    #expect(clean(html) == html)
    #expect(clean(clean(html)) == html)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>a", "a"), ("<SCRIPT SRC=x>b</ScRiPt >a", "a"),
    ("<style>b</style>a", "a"), ("<iframe src=x>b</iframe>a", "a"), ("a<script>b", "a"),
    ("<textarea></textarea x>a", "a"), ("<noscript><b></noscript>a", "a"), ("a<plaintext>b", "a"),
    ("<!-- <b> -->a", "a"), ("<!--> a", " a"), ("<!doctype html><?php b ?>a", "a"),
    ("<object data=x><embed src=x><form action=x><input autofocus><button>a", "a"),
    ("<link rel=stylesheet href=x><meta http-equiv=refresh content=0><base href=x>a", "a"),
    ("<math><mtext>a</mtext></math>", "a"), ("<template>a</template>", "a"), ("a<", "a&lt;"),
    ("a < b", "a &lt; b"), ("a<b c", "a"), ("<1>", "&lt;1&gt;"), ("a</>b", "ab"), ("</b>a", "a"),
  ])
  func dropsWhatActs(_ html: String, _ expected: String) {
    #expect(clean(html) == expected)
  }

  @Test(arguments: [
    "<b onclick=a>c</b>", "<b ONCLICK = 'a' oNload=b>c</b>", "<b/onclick=a>c</b>",
    "<b x=\"><script>\">c</b>", "<b style=\"position:fixed\">c</b>", "<b id=\"a b\">c</b>",
    "<b style=\"background:url(https://a.b)\">c</b>", "<b name=a form=b>c</b>",
    "<b style='color:red\\;} c{'>c</b>", "<b style=\"width:expression(a)\">c</b>",
    "<b style=\"color:/**/red\">c</b>", "<b style=\"background:image-set('a')\">c</b>",
    "<b style=\"margin:-9em\">c</b>", "<b a a=1 =b>c</b>",
  ])
  func dropsAttributesThatActOrFetch(_ html: String) {
    #expect(clean(html) == "<b>c</b>")
  }

  @Test(arguments: [
    "javascript:a", "JaVaScript:a", " javascript:a", "java\tscript:a", "java&#10;script:a",
    "&#x6A;avascript:a", "javascript&colon;a", "java&Tab;script:a", "\u{1}javascript:a",
    "data:text/html,a", "vbscript:a", "file:///a", "blob:a",
  ])
  func dropsDangerousLinks(_ address: String) {
    let html = clean("<a href=\"\(address)\">b</a>")
    #expect(html == "<a>b</a>" || html.contains("javascript&amp;colon;"))
  }

  @Test(arguments: [
    "<img src=\"https://a.b/c.png\">", "<img src=x onerror=alert(1)>", "<img>",
    "<img src=\"data:text/html,a\">", "<img src=\"data:image/png/x,a\">",
    "<svg><image href=\"https://a.b/c.png\"/></svg>", "<svg><use href=\"a.svg#b\"/></svg>",
  ])
  func dropsImagesFromElsewhere(_ html: String) {
    #expect(clean(html).replacing("<svg></svg>", with: "") == "")
  }

  @Test(arguments: [
    ("<svg onload=alert(1)><script>a</script></svg>", "<svg></svg>"),
    ("<svg><foreignObject><body><b onclick=c>a</b></body></foreignObject></svg>", "<svg>a</svg>"),
    ("<svg><a xlink:href=\"javascript:b\"><text>a</text></a></svg>", "<svg><text>a</text></svg>"),
    ("<svg><animate attributeName=href values=javascript:b /><set/></svg>", "<svg></svg>"),
    ("<svg><style>*{}</style><title>b</title><p>a</p></svg>", "<svg>a</svg>"),
    ("<svg><script/><rect fill=\"url(https://a.b#c)\"/></svg>", "<svg><rect/></svg>"),
    ("<svg><style><![CDATA[a]]></style><![CDATA[</svg><script>]]></svg>", "<svg></svg>"),
    ("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "]&gt;<svg></svg>"),
  ])
  func cleansDrawings(_ html: String, _ expected: String) {
    #expect(clean(html) == expected)
  }

  @Test(arguments: [
    (".a{fill:red}", "<rect class=\"a\"/>", "<rect class=\"a\" style=\"fill:red\"/>"),
    ("rect { fill : red } .b{}", "<rect/>", "<rect style=\"fill:red\"/>"),
    (
      "<![CDATA[ #c , .d { stroke:#123; } ]]>", "<g id=\"c\"/>",
      "<g id=\"c\" style=\"stroke:#123\"/>"
    ),
    (
      ".a{fill:red}rect{fill:blue}", "<rect class=\"a\"/>",
      "<rect class=\"a\" style=\"fill:blue;fill:red\"/>"
    ),
    (
      ".a{fill:red}", "<g style=\"fill:blue\" class=\"a\"/>",
      "<g class=\"a\" style=\"fill:red;fill:blue\"/>"
    ),
    ("@import 'x';g{fill:red}", "<g/>", "<g style=\"fill:red\"/>"),
    ("@media print{g{fill:red}}", "<g/>", "<g/>"),
    ("* > g, g:hover, [x]{fill:red}", "<g/>", "<g/>"),
    ("g{fill:url(https://a.b#c)}", "<g/>", "<g/>"),
    ("g{fill:url(#c)}", "<g/>", "<g style=\"fill:url(#c)\"/>"),
    ("g{position:fixed;behavior:url(a);width:expression(b)}", "<g/>", "<g/>"),
    ("g{/*}*/fill:red", "<g/>", "<g/>"), ("}}{g{fill:red}}", "<g/>", "<g/>"),
  ])
  func rulesOfADrawingBecomeItsElementsOwn(_ sheet: String, _ element: String, _ expected: String) {
    #expect(
      clean("<svg><defs><style>\(sheet)</style></defs>\(element)</svg>")
        == "<svg><defs></defs>\(expected)</svg>")
    #expect(
      clean("<svg><style>\(sheet)</style></svg><svg>\(element)</svg>").hasSuffix(
        "<svg>\(element)</svg>"))
  }

  @Test func keepsNamesOfTwoDrawingsApart() {
    let svg = """
      <svg><clipPath id="c"><rect/></clipPath><g clip-path="url(#c)" style="fill:url('#g') red">\
      <use xlink:href="#c"/></g></svg><a href="#c">a</a>
      """
    #expect(
      HTMLSanitizer.sanitize(svg, identifierPrefix: "p-").source == """
        <svg><clippath id="p-c"><rect/></clippath><g clip-path="url(#p-c)" \
        style="fill:url(#p-g) red"><use href="#p-c"/></g></svg><a href="#p-c">a</a>
        """)
  }

  @Test(arguments: [
    ("<b><i>a</b>c</i>", "<b><i>a</i></b>c"), ("<div><b>a", "<div><b>a</b></div>"),
    ("</section></main></body>a</div>", "a"), ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
    ("<li><div><li>a</div>", "<li><div></div></li><li>a</li>"),
    (
      "<table><tr><td>a<td>b<tr><td>c</table>",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
    ),
    ("<tr><td>a</td></tr>", "a"), ("<table><tr><table>a", "<table><tr>a</tr></table>"),
    ("<table><tr><td></b></table></td>a", "<table><tr><td></td></tr></table>a"),
    ("<a href=x>b<a href=y>c", "<a href=\"x\">b</a><a href=\"y\">c</a>"),
    ("<h2>a<h3>b</h3>", "<h2>a</h2><h3>b</h3>"), ("<br></br><hr/>", "<br><hr>"),
  ])
  func closesWhatIsOpen(_ html: String, _ expected: String) {
    #expect(clean(html) == expected)
  }

  @Test func nestsNoDeeperThanBrowsersDo() {
    let html = clean(String(repeating: "<div>", count: 5_000))
    #expect(html.count(of: "<div>") == 200)
    #expect(html.count(of: "</div>") == 200)
  }

  @Test func carriesOnFromOneFragmentToTheNext() {
    var sanitizer = HTMLSanitizer()
    #expect(sanitizer.filter("<details><summary>a</summary>").source.hasSuffix("</summary>"))
    #expect(sanitizer.filter("</div>").isEmpty)
    #expect(sanitizer.filter("</details><b>").source == "</details><b>")
    #expect(sanitizer.close().source == "</b>")
  }
}
