import Terminal
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    ("", 0), ("año", 3), ("中文", 4), ("한국", 4), ("ｆｕ", 4), ("e\u{301}", 1), ("👍", 2), ("👍🏽", 2),
    ("👨‍👩‍👧", 2), ("🇪🇸", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("€→✓…", 4), ("\u{301}", 0), ("©", 1), ("1", 1),
    ("ไทย", 3), ("กำ", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("🫨", 2), ("🀄", 2), ("—", 1),
  ])
  func widthIsWhatTheTerminalDraws(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(arguments: [
    ("one two three", 8, ["one two", "three"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("one  two", 20, ["one  two"]),
    ("  code", 20, ["  code"]),
    ("unbreakable", 5, ["unbre", "akabl", "e"]),
    ("a unbreakable", 5, ["a", "unbre", "akabl", "e"]),
    ("中文中文中", 4, ["中文", "中文", "中"]),
    ("中文中", 5, ["中文", "中"]),
    ("one\n\ntwo three", 5, ["one", "", "two", "three"]),
    ("", 5, [""]),
    ("trailing   ", 20, ["trailing"]),
    ("👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"]),
    ("wide", 0, ["w", "i", "d", "e"]),
  ])
  func wordsGoToTheNextRow(text: String, width: Int, rows: [String]) {
    #expect(wrap(text, width: width) == rows)
  }

  @Test func indentsCountAsColumns() {
    #expect(
      wrap("one two three four", width: 10, indent: "• ", hangingIndent: "  ") == ["• one two", "  three", "  four"])
    #expect(wrap("one two\nthree", width: 6, indent: "> ") == ["> one", "> two", "> thre", "> e"])
  }

  @Test func stylesGoOverToTheNextRow() {
    let rows = wrap(Styled("one ") + Styled("two three", .bold), width: 7)
    #expect(rows == [Styled("one ") + Styled("two", .bold), Styled("three", .bold)])
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("中文中", 5, "中文…"), ("中文中", 4, "中…"), ("ab", 1, "…"), ("ab", 0, ""),
  ])
  func whatIsCutShowsIt(text: String, width: Int, cut: String) {
    #expect(truncate(text, width: width) == cut)
  }

  @Test func paddingCountsColumns() {
    #expect(pad("中", width: 4) + "|" == "中  |")
    #expect(pad("12", width: 4, align: .right) == "  12")
    #expect(pad("wider", width: 3) == "wider")
  }
}
