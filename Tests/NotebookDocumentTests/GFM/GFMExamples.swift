/// Examples for every section of the GFM specification, as texts only: cmark-gfm says what becomes of
/// them.
enum GFMExamples {
  static let sections = blocks.merging(inlines) { first, _ in first }

  /// What a document is made of.
  static let blocks: [String: [String]] = [
    "Tabs": [
      "\tcode", "  \ttwo spaces and a tab", "- item\n\n\tits second paragraph", ">\tquoted",
      "-\t\tcode in an item", "#\tHeading", "*\t*\t*\t",
    ],
    "Precedence": [
      "- `one\n- two`", "* a `*` b*", "> `open\nclosed`",
    ],
    "Thematic breaks": [
      "***", "---", "___", "+++", "--", " ***", "    ***", "_ _ _", "**  * ** *", "- - - a",
      "text\n***\nmore", "* one\n* * *\n* two", "- one\n- * * *", "_____________________",
    ],
    "ATX headings": [
      "# one", "###### six", "####### seven", "#5 bolt", ###"\## not"###, #"# *emphasis* \*text\*"#,
      "#      wide      ", "   ### three spaces", "    # code", "## closed ##",
      "### closed ###    ", "### not ### closed", "# hash#", "#", "## \n#\n### ###",
      "before\n# heading\nafter",
    ],
    "Setext headings": [
      "one *a*\n=====", "two\n---", "lines\nof a title\n===", "title\n   ====", "title\n= =",
      "`half\n----\nhalf`", "> quote\n---", "- item\n---", "---\ntitle\n---", #"\> title\#n------"#,
      "a\n\nb\n---\nc",
    ],
    "Indented code blocks": [
      "    let a = 1\n      let b = 2", "- list\n\n      code in it", "    <b>a</b>\n    *c*",
      "    one\n\n\n    two", "text\n    not code", "    code\ntext", "\n    code\n    ",
    ],
    "Fenced code blocks": [
      "```\n<\n >\n```", "~~~\ncode\n~~~", "``\ninline\n``", "```\ncode\n~~~\n```",
      "````\ncode\n```\n`````", "```", "> ```\n> code\n\nafter", "  ```\n  one\n two\n  ```",
      "```\ncode\n    ```", "~~~ ruby extra words\nputs 1\n~~~", "``` a ` b\n```",
      "text\n```\ncode\n```\ntext", "```python\nprint(1)\n```", "~~~~ \"quoted\" & <b>\n~~~~",
      "````;\n````",
    ],
    "HTML blocks": [
      "<div>\n*a*\n</div>", "<table><tr><td>\n<pre>\n**b**\n</td></tr></table>",
      "<!-- a\n\nb -->\nc", "<?php\n a\n?>\nb", "<script>\nlet a = 1\n\nlet b\n</script>\nc",
      "<del>\n\n*a*\n\n</del>", "<del>*a*</del>", "text\n<div>\nb\n</div>",
      "<DIV CLASS=\"a\">\n\n*b*\n\n</DIV>", "<![CDATA[\na\n]]>\nb",
      "  <!-- a -->\n\n    <!-- b -->",
    ],
    "Link reference definitions": [
      "[a]: /b \"c\"\n\n[a]", "   [a]: \n      /b  \n           'c'  \n\n[a]",
      "[a]: <b c> 'd'\n\n[a]", "[A b]: /c\n\n[a  B]", "[a]: /b 'c' d\n\n[a]",
      "[a]\n\n[a]: /b\n[a]: /c", "[α]: /β\n\n[Α]", "text\n[a]: /b\n\n[a]", "[a]: /b\n# [a]\n> c",
      "[a]:\n\n[a]",
    ],
    "Paragraphs": [
      "a\n\nb", "a\nb\n\nc\nd", "a\n\n\nb", "  a\n b", "a\n             b", "   a  \nb     ",
    ],
    "Blank lines": [
      "  \n\na\n  \n\n# b\n\n  "
    ],
    "Tables": [
      "| a | b |\n| - | - |\n| 1 | 2 |", "a | b\n:-: | -:\n1 | 2", #"| a |\#n| - |\#n| b \| c |"#,
      "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |", "| a | b |\n| - |\n| 1 |", "| a |\n| - |",
      "| a |\n| - |\n| b |\n> c", "| a |\n| - |\n| b |\nc\n\nd",
      "| `a` | *b* |\n|:--|--|\n| ~~c~~ | [d](e) |", "text\n| a |\n| - |\n| b |",
    ],
    "Block quotes": [
      "> # a\n> b", ">a\n> b", "   > a\n > b", "    > a", "> a\nb", "> - a\n- b", ">",
      "> a\n>\n> b", "> a\n\n> b", "a\n> b", "> > > a\nb", ">     code\n\n>    not code",
    ],
    "List items": [
      "1.  a\n\n    code\n\n    > b", "- a\n\n b", "-    a\n\n     b", "10) a", "1234567890. a",
      "0. a", "003. a", "-1. a", "-\n  a\n-\n  ```\n  b\n  ```", "-\n\n  a", "1. a\n2.\n3. b",
      "a\n*", "- a\n  - b\n    - c", "10) a\n    - b", "10) a\n   - b", "- - a", "1. - 2. a",
      "- # a\n- b\n  ---\n  c", "+ a\n+ b",
    ],
    "Task list items": [
      "- [ ] a\n- [x] b", "- [X] a\n  - [ ] b", "1. [ ] a", "- [a] b\n- [ ]c", "* [x] *a* `b`",
    ],
    "Lists": [
      "- a\n- b\n+ c", "1. a\n2. b\n3) c", "text\n- a\n- b", "text\n14. a", "text\n1. a",
      "- a\n\n- b\n\n\n- c", "- a\n - b\n  - c\n   - d\n    - e", "- a\n- b\n\n- c",
      "* a\n*\n\n* c", "- a\n- b\n\n  c\n- d", "- a\n- ```\n  b\n\n\n  ```\n- c",
      "- a\n  > b\n  >\n- c", "1. ```\n   a\n   ```\n\n   b", "* a\n  * b\n\n  c",
      "- a\n\n<!-- -->\n\n- b",
    ],
  ]
}
