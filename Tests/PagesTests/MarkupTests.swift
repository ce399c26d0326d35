import Pages
import Testing

/// Text becomes part of a page in one place, where it stays text.
@Suite struct MarkupTests {
  static let escaped: [(text: String, markup: String)] = [
    ("plain", "plain"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("&amp;", "&amp;amp;"),
    ("\"double\" 'single'", "&quot;double&quot; &#39;single&#39;"),
    ("é ñ 日本 👩‍👩‍👧", "é ñ 日本 👩‍👩‍👧"),
    ("tab\tand\nline", "tab and line"),
    ("\u{0}\u{7}\u{1B}[31m\r\u{7F}", "␀␇␛[31m ␡"),
    ("a\u{202E}b\u{2066}c", "a⟨U+202E⟩b⟨U+2066⟩c"),
    ("\u{85}\u{200B}\u{2028}\u{FEFF}", "⟨U+0085⟩⟨U+200B⟩ ⟨U+FEFF⟩"),
    ("\u{FFFE}\u{10FFFF}\u{E0041}", "⟨U+FFFE⟩⟨U+10FFFF⟩⟨U+E0041⟩"),
    ("e\u{301}", "e\u{301}"),
    ("", ""),
  ]

  @Test(arguments: escaped)
  func textStaysText(_ text: String, _ markup: String) {
    #expect(Node.text(text).markup == markup)
    #expect(Node(.span, .label(text)).markup == "<span aria-label=\"\(markup)\"></span>")
  }

  @Test func rawMarkupHasToBeAskedFor() {
    #expect(Node(.span) { Node.raw("<b>x</b>") }.markup == "<span><b>x</b></span>")
    #expect(Node(.span) { "<b>x</b>" }.markup == "<span>&lt;b&gt;x&lt;/b&gt;</span>")
  }

  @Test func blocksStandOnTheirOwnLines() {
    let list = Node(.ul, .class("x")) {
      for item in ["a", "b"] { Node(.li) { Node(.b, text: item) } }
    }
    #expect(list.markup == "<ul class=\"x\">\n<li><b>a</b></li>\n<li><b>b</b></li>\n</ul>\n")
  }

  @Test func voidElementsHaveNoEnd() {
    #expect(
      Node(.p) {
        "a"
        Node(.br)
        "b"
      }.markup == "<p>a<br>b</p>\n")
  }

  @Test func whatIsLeftOutIsEmpty() {
    #expect(Node.group([.text(""), .nothing]).isEmpty)
    #expect(!Node.group([.nothing, Node(.br)]).isEmpty)
  }

  /// Nothing that runs, loads or sends can be written, however the kit is used.
  @Test func noElementIsAble() {
    let able: Set = [
      "script", "iframe", "object", "embed", "img", "image", "link", "base", "form", "input", "button", "video",
      "audio",
      "source", "use", "animate", "set", "foreignObject", "style", "meta", "template", "portal", "frame",
    ]
    #expect(Tag.allCases.filter { able.contains($0.rawValue) }.isEmpty)
  }
}
