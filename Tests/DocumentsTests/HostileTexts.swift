/// Texts that would be markup, a link, a hidden part or another place's end if they were written as they are.
enum HostileTexts {
  static let all: [String] = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b>bold</b> claim", "</td></table>",
    "<!-- gone -->",
    "<!-- entente-seal sha-256+rfc8785", "-->", "a | b", "|", "`code` and ``more``", "```", "~~~", "$x$ and $$y$$",
    "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "[[wiki]]", "[^1]", "[x]: http://evil.example",
    "<http://evil.example>", "http://evil.example/x", "www.evil.example", "# heading", "## Signatures", "- item",
    "+ item",
    "* item", "1. one", "12) twelve", "a. letter", "(iv) roman", "(@) example", "> quote", "---", "***", "===", "+++",
    "| a | b |", ": definition", "% title", "@everyone", "@smith2004", "*bold* _it_ __bb__ **b**", "snake_case_name",
    "~sub~ ^sup^ ~~strike~~", "H~2~O", "{{company}}", "{{{raw}}}", "{#id .class}", "a {.class}", "&lt; &amp; &#60;",
    "&copy",
    "trailing backslash \\", "\\", "\\\\", "back\\slash\\| pipe", "two  blanks  ", "  leading", "tab\there",
    "emoji 👩‍👩‍👧 🇪🇸 👍🏽", "עברית and العربية", "e\u{301} combined", "50% of 3 = 1.5", "a == b", "%% comment %%", "==mark==",
    "#tag", "C#", "issue #12", "x!", "!", "1986\\. A great year", "2 * 3 * 4", "'quotes' and \"double\"", "…", "=", "-",
    "+",
    "a:b", "::: div", "~~~~", "\\(x\\)", "$5 and $6", "1.", "1)", "I.", "A) b", "Setext", "<", ">", "&", "[", "]",
    "[ ] todo",
  ]

  /// Pieces of which longer texts are put together at random.
  static let pieces =
    all + [
      "a", " ", "b c", "|", "`", "*", "_", "[", "](", ")", "<", ">", "\\", "~", "#", "$", "1. ", "- ", "!", "é", "–",
    ]

  /// A text of a few pieces.
  static func random(using random: inout SplitMix) -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014): the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
