/// The one corpus of hostile words, for every field and every format: texts that would be markup, a link, a hidden part or another place's end if they were written as they are.
public enum HostileTexts {
  public static let all = markup + calendars + formulas + unseen

  /// More than any field is meant for.
  public static let long = String(repeating: "long words; ", count: 833) + "end."

  /// The ends of values, lines and components of a calendar.
  public static let calendars: [String] = [
    "BEGIN:VEVENT", "x\r\nEND:VEVENT\r\nBEGIN:VALARM", "END:VCALENDAR", "SUMMARY:other", ";TZID=Nowhere",
    "a;b,c:d\"e\"",
    #"back\nslash n"#, #"\N"#, #"\;"#, #"a\,b"#, " continued", "ATTACH:file:///etc/passwd", "DTSTART:19700101",
  ]

  /// What a spreadsheet would calculate or send.
  public static let formulas: [String] = [
    "=1+1", "+1", "-1+2", "@SUM(A1)", "=cmd|'/c calc'!A1", "=HYPERLINK(\"http://evil.example\",\"x\")", "\t=1", "\r=1",
    "  =1",
    "'=1", "'", "\"", "a\"b", "a,b", "a;b", "＝1", "−1", "1,5", "0012", "1E9", "=", "@",
  ]

  /// What drives a terminal or hides and turns text.
  public static let unseen: [String] = [
    "\u{1B}[2J\u{1B}[31mred", "\u{1B}]8;;http://evil.example\u{7}link\u{1B}]8;;\u{7}", "\u{1B}]52;c;cm0gLXJm\u{7}",
    "a\u{9B}31mb",
    "a\u{85}b", "\u{90}q\u{9C}", "nul\u{0}nul", "back\u{8}space", "del\u{7F}", "\u{202E}txt.exe", "a\u{2066}b\u{2069}",
    "a\u{200B}b",
    "\u{FEFF}bom", "a\u{200E}b\u{200F}", "line\u{2028}and\u{2029}paragraph", "two\nlines\r\nand three", "\u{B}\u{C}",
    "soft\u{AD}hyphen", "a\u{E0041}\u{E0042}tag",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} Scotland",
  ]

  /// Markup, links, hidden parts and other places' ends.
  public static let markup: [String] = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b>bold</b> claim", "</td></table>",
    "<!-- gone -->",
    "<!-- entente-seal sha-256+rfc8785", "-->", "a | b", "|", "`code` and ``more``", "```", "~~~", "$x$ and $$y$$",
    "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "[[wiki]]", "[^1]", "[x]: http://evil.example",
    "<http://evil.example>", "http://evil.example/x", "www.evil.example", "# heading", "## Signatures", "- item",
    "+ item",
    "* item", "1. one", "12) twelve", "a. letter", "(iv) roman", "(@) example", "> quote", "---", "***", "===", "+++",
    "| a | b |", ": definition", "% title", "@everyone", "@smith2004", "*bold* _it_ __bb__ **b**", "snake_case_name",
    "~sub~ ^sup^ ~~strike~~", "H~2~O", "{{company}}", "{{{raw}}}", ":smile:", "thumbs :+1: up", "a:b:", ":100:",
    "at 09:30:15, 10:100", "{#id .class}", "a {.class}", "&lt; &amp; &#60;",
    "&copy",
    "trailing backslash \\", "\\", "\\\\", "back\\slash\\| pipe", "two  blanks  ", "  leading", "tab\there",
    "emoji 👩‍👩‍👧 🇪🇸 👍🏽", "עברית and العربية", "e\u{301} combined", "50% of 3 = 1.5", "a == b", "%% comment %%", "==mark==",
    "#tag", "C#", "issue #12", "x!", "!", "1986\\. A great year", "2 * 3 * 4", "'quotes' and \"double\"", "…", "=", "-",
    "+",
    "a:b", "::: div", "~~~~", "\\(x\\)", "$5 and $6", "1.", "1)", "I.", "A) b", "Setext", "<", ">", "&", "[", "]",
    "[ ] todo",
  ]

  /// Pieces of which longer texts are put together at random.
  public static let pieces =
    all + [
      "a", " ", "b c", "|", "`", "*", "_", "[", "](", ")", "<", ">", "\\", "~", "#", "$", "1. ", "- ", "!", "é", "–",
    ]

  /// A text of a few pieces.
  public static func random(using random: inout SplitMix) -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014): the same numbers for the same seed.
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
