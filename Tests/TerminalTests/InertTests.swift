import Terminal
import Testing

@Suite struct InertTests {
  @Test(arguments: [
    ("plain año 中 👨‍👩‍👧 ❤️ e\u{301}", "plain año 中 👨‍👩‍👧 ❤️ e\u{301}"),
    ("\u{1B}[2J", #"\u{1B}[2J"#),
    ("bell\u{7}", #"bell\u{7}"#),
    ("csi\u{9B}31m", #"csi\u{9B}31m"#),
    ("\u{7F}", #"\u{7F}"#),
    ("a\u{202E}cba", #"a\u{202E}cba"#),
    ("a\u{200B}b\u{FEFF}\u{AD}", #"a\u{200B}b\u{FEFF}\u{AD}"#),
    ("a\u{200D}b", #"a\u{200D}b"#),
    ("x\u{E0041}", #"x\u{E0041}"#),
    ("a\u{2028}b", #"a\u{2028}b"#),
    ("a\rb", #"a\u{D}b"#),
    ("a\r\nb\nc", "a\nb\nc"),
    ("a\tb", "a   b"),
    ("中\tb\n\tc", "中  b\n    c"),
  ])
  func controlsAreShown(text: String, shown: String) {
    #expect(inert(text) == shown)
  }

  @Test func aRowShowsItsBreaks() {
    #expect(inertRow("a\nb\tc\u{1B}") == #"a\nb\tc\u{1B}"#)
  }

  @Test func everyControlAndFormatCharacterIsShown() throws {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != "\n", scalar != "\t" else { continue }
      guard [.control, .format].contains(scalar.properties.generalCategory) else { continue }
      #expect(inert(String(scalar)) == "\\u{" + String(value, radix: 16, uppercase: true) + "}")
    }
  }

  @Test func stylesAreOnlyInColour() {
    let text = Styled("bad ", Style(isBold: true, colour: .brightRed)) + "\u{1B}[0m"
    #expect(text.rendered(inColour: false) == #"bad \u{1B}[0m"#)
    #expect(text.rendered(inColour: true) == "\u{1B}[1;91mbad \u{1B}[0m" + #"\u{1B}[0m"#)
    #expect(Styled("a\n\nb", .dim).rendered(inColour: true) == "\u{1B}[2ma\u{1B}[0m\n\n\u{1B}[2mb\u{1B}[0m")
  }
}
