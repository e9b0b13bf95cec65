extension GFMExamples {
  /// What stands in a line of text.
  static let inlines: [String: [String]] = [
    "Inlines": [
      "`a`b`"
    ],
    "Backslash escapes": [
      ##"\!\"\#\$\%\&\'\(\)\*\+\,\-\.\/\:\;\<\=\>\?\[\\\]\^\_\`\{\|\}\~"##, #"\a\ \3\«"#,
      ##"\*a\* \[b](/c) \# d"##, #"\\*a*"#, #"a\\#nb"#, #"`` \[\` ``"#, #"    \[\]"#,
      #"<https://a.b?c=\*>"#, #"[a](/b\* "c\*d")"#, #"[a]\#n\#n[a]: /b\* "c\*d""#,
      #"``` a\+b\#nc\#n```"#,
    ],
    "Entities": [
      "&nbsp; &amp; &copy; &AElig; &Dcaron; &frac34; &HilbertSpace;", "&#35; &#1234; &#992; &#0;",
      "&#X22; &#XD06; &#xcab;", "&nbsp &x; &#; &#x; &#87654321; &#abcdef0;", "&copy",
      "[a](/f&ouml;&ouml; \"f&ouml;\")", "`f&ouml;`", "&#42;a&#42;", "&#9;a", "``` f&ouml;\n```",
    ],
    "Code spans": [
      "`a`", "`` a ` b ``", "` `` `", "`  ``  `", "` a`", "`a\nb\nc`", "`a   b`", #"`a\`b`"#,
      "*a`*`", "[a `](/b)`", "`<a href=\"`\">`", "```a``", "`a``b``",
    ],
    "Emphasis": [
      "*a b*", "a * b*", "a*\"b\"*", "a*b*c", "5*6*78", "_a b_", "_ a_", "a_\"b\"_", "a_b_c",
      "а_б_", "a-_(b)_", "_(b)_.", "**a b**", "a**b**", "__a__b", "__a, __b__, c__", "*a [b](/c)*",
      "*a\nb*", "_a __b__ c_", "*a *b**", "*a**b**c*", "***a** b*", "*a **b***", "**a *b* c**",
      "****a****", "*a _b* c_", "**a*", "*a**", "*a `*`*", "**a<https://b.c/?d=**>", "**日本語。**です",
      "これは**「強調」**です",
    ],
    "Strikethrough": [
      "~~a~~ b", "~a~", "~~a\n\nb~~", "~~~a~~~", "a~~b~~c", "~~*a* `b`~~", "~~a~ b~~",
    ],
    "Links": [
      "[a](/b \"c\")", "[a](/b)", "[a]()", "[a](<>)", "[a](/b c)", "[a](</b c>)", "[a](b\nc)",
      #"[a](\(b\))"#, "[a](b(c(d)))", "[a](#b)", "[a](b%20&auml;)", "[a](/b 'c')", "[a](/b (c))",
      #"[a](/b "c \"&quot;")"#, "[a] (/b)", "[a [b [c]]](/d)", "[a] b](/c)", "[a *b `c`*](/d)",
      "[![a](b.png)](/c)", "[a [b](/c)](/d)", "*[a*](/b)", "[a <b c=\"](/d)\">", "[a`](/b)`",
      "[a][b]\n\n[b]: /c \"d\"", "[a][]\n\n[a]: /b", "[a]\n\n[a]: /b", "[a][B]\n\n[b]: /c",
      "[a] [b]\n\n[b]: /c", #"[a][b\]\#n\#n[b]: /c"#, "[*a* b][]\n\n[*a* b]: /c",
      "[[a]]\n\n[a]: /b", #"\[a]\#n\#n[a]: /b"#, "*[a]*\n\n[a]: /b", "[a][b][c]\n\n[c]: /d",
    ],
    "Images": [
      "![a](/b \"c\")", "![a *b*]\n\n[a *b*]: c.png \"d & e\"", "![a ![b](/c)](/d)", "![a](<b>)",
      "![]( /a)", "![a][]\n\n[a]: /b", #"!\[a]\#n\#n[a]: /b"#, #"\![a]\#n\#n[a]: /b"#,
      "a ![b](c.png) d",
    ],
    "Autolinks": [
      "<https://a.b.c>", "<MAILTO:A@B.C>", "<made-up-scheme://a,b>", "<https://a.b/c d>",
      "<a@b.example.com>", #"<a\+@b.c>"#, "<>", "< https://a.b >", "<m:abc>", "https://a.example",
    ],
    "Autolinks (extended)": [
      "www.example.org", "Go to www.example.org/a.", "(www.example.org/a(b))",
      "www.example.org/a&b;", "www.example.org/a<b", "http://example.org, ftp://a.example",
      "a@b.example and c.d+e@f-g.example.", "a@b-", "https://example.org/a_(b)_c*",
      "www.example.org?q=*a*", "mailto:a@b.example xmpp:a@b.example/c", "`www.example.org`",
      "[www.example.org](/a)", "https://日本.example/語?a=b",
    ],
    "Raw HTML": [
      "<a><b2><c3>", "<a/><b />", "<a  b=\"c\"\nd=\"e\" >", "<a b='c \"d' e=f _g=1>", "<33> <__>",
      "<a h*#k=\"b\">", "</a></b >", "</a b=c>", "a <!-- b --> c",
      "a <?php b ?> <!C d> <![CDATA[>&<]]>", #"<a href="&ouml;\*">"#,
    ],
    "Hard line breaks": [
      "a  \nb", "a       \n     b", "*a  \nb*", "`a  \nb`", #"a\"#, "a  ", #"### a\"#, "### a  ",
    ],
    "Soft line breaks": [
      "a\nb", "a \n b",
    ],
    "Textual content": [
      "a $.;'there", "χρῆν 日本語 😀", "a   b",
    ],
    "Footnotes": [
      "a[^b]\n\n[^b]: c *d*", "a[^1] b[^1]\n\n[^1]: c\n\n    d", "a[^none]", "[^a]: never used",
      "a[^x]b[^y]\n\n[^y]: second\n[^x]: first",
    ],
  ]
}
