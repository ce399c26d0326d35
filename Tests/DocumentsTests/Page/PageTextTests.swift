import Pages
import Prompts
import Testing

@testable import Documents

/// How templates' Markdown becomes a page; `‹` and `›` stand for the marks around a value.
@Suite struct PageTextTests {
  private static func marked(_ text: String) -> String {
    String(text.map { $0 == "‹" ? OpaqueText.start : $0 == "›" ? OpaqueText.end : $0 })
  }

  @Test(arguments: [
    ("plain & <b>", "plain &amp; &lt;b&gt;"), ("**bold** and *soft*", "<strong>bold</strong> and <em>soft</em>"),
    ("__bold__ snake_case_name", "<strong>bold</strong> snake_case_name"), ("2 * 3 * 4", "2 * 3 * 4"),
    ("**‹a**b›:** c", "<strong><bdi>a**b</bdi>:</strong> c"), ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
    ("`x < y`", "<code>x &lt; y</code>"), ("\\*no\\*", "*no*"), ("a&nbsp;b &amp; &co", "a\u{A0}b &amp; &amp;co"),
    ("[words](http://x.example)", "words (http://x.example)"), ("a<br>b", "a<br>b"), ("two\nlines", "two lines"),
    ("‹<i>*_`[x](y)&lt;›", "<bdi>&lt;i&gt;*_`[x](y)&amp;lt;</bdi>"), ("**open", "**open"), ("[open", "[open"),
    ("`open", "`open"), ("*", "*"), ("**", "**"), ("\\", "\\"), ("‹open", "<bdi>open</bdi>"),
  ])
  func lines(text: String, markup: String) {
    #expect(InlineReader.node(of: Self.marked(text)).markup == markup)
  }

  @Test(
    arguments: [
      ("# One\ntext\nmore", [.heading(level: 1, "One"), .paragraph("text\nmore")]),
      (
        "- a\n- b\n\n  more\n\n- c",
        [.list(isNumbered: false, [[.paragraph("a")], [.paragraph("b"), .paragraph("more")], [.paragraph("c")]])]
      ),
      (
        "- a\n  - inner\n- b",
        [
          .list(
            isNumbered: false,
            [[.paragraph("a"), .list(isNumbered: false, [[.paragraph("inner")]])], [.paragraph("b")]])
        ]
      ),
      (
        "1. a\n2. b\n- c",
        [
          .list(isNumbered: true, [[.paragraph("a")], [.paragraph("b")]]),
          .list(isNumbered: false, [[.paragraph("c")]]),
        ]
      ),
      ("> a\n> b", [.quote([.paragraph("a\nb")])]), ("a\n\n---\n\nb", [.paragraph("a"), .rule, .paragraph("b")]),
      ("```x\n# no\n```\nb", [.listing(language: "x", ["# no"]), .paragraph("b")]),
      (
        "|a|b|\n|---|--:|\n|1|2|3|\n|4|\nend",
        [
          .table(TextTable(head: ["a", "b"], isNumber: [false, true], rows: [["1", "2"], ["4", ""]])),
          .paragraph("end"),
        ]
      ),
      ("a | b\nno table", [.paragraph("a | b\nno table")]), ("", []), ("\n\n", []), ("#no", [.paragraph("#no")]),
      ("```\nopen", [.listing(language: "", ["open"])]),
    ] as [(String, [TextBlock])])
  func blocks(text: String, blocks: [TextBlock]) { #expect(BlockReader.blocks(of: text) == blocks) }

  @Test func aBarInAValueIsNone() {
    let cells = TableLine.cells(of: Self.marked("| ‹a | b› | c \\| d |")[...])
    #expect(cells.map { InlineReader.words(of: $0) } == ["a | b", "c | d"])
  }

  /// What names something stands beside what it is; the rest stays a paragraph or a list.
  @Test(arguments: [
    ("Tax: ‹none›", "<dl class=\"terms\"><div><dt>Tax</dt><dd><bdi>none</bdi></dd></div></dl>"),
    (
      "**Fit:**\n\n- ‹a›\n- ‹b›",
      "<dl class=\"terms\"><div><dt>Fit</dt><dd><ul><li><bdi>a</bdi></li><li><bdi>b</bdi></li></ul></dd></div></dl>"
    ),
    (
      "- Limit: ‹4 h: or so›\n- Share: ‹95%›",
      "<dl class=\"terms\"><div><dt>Limit</dt><dd><bdi>4 h: or so</bdi></dd></div><div><dt>Share</dt><dd><bdi>95%</bdi></dd></div></dl>"
    ),
    ("- ‹Sales›: ‹no›", "<ul><li><bdi>Sales</bdi>: <bdi>no</bdi></li></ul>"),
    ("Note: as it is.", "<p>Note: as it is.</p>"),
  ])
  func terms(text: String, markup: String) throws {
    var writer = PageWriter(words: PageWords(pack: try #require(.init(language: "en"))))
    let parts = writer.parts(of: "# Title\n\n" + Self.marked(text))
    #expect(Node.group(parts.opening).markup.filter { !$0.isNewline } == markup)
  }

  /// Controls in a value are pictures before the marks are set: nobody ends a value but its end.
  @Test(arguments: ["\u{2}", "\u{3}", "a\u{3}**b**\u{2}c", "\u{3}| x |\n"])
  func marksInAValueAreShown(text: String) {
    let opaque = OpaqueText().escapeText(text)
    #expect(opaque.filter { $0 == OpaqueText.start || $0 == OpaqueText.end }.count == 2)
    #expect(InlineReader.nodes(of: opaque).count == 1)
  }
}
