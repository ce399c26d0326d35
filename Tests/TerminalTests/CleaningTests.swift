import Testing

@testable import Terminal

@Suite struct CleaningTests {
  @Test(arguments: [
    ("año\t€5\n", "año\t€5\n"),
    ("a\r\nb\rc\n\rd", "a\nb\nc\nd"),
    ("\u{1B}[31mred\u{7}\u{0}", "[31mred"),
    ("a\u{9B}b\u{7F}c", "abc"),
    ("pay \u{202E}001\u{202C} now\u{2066}\u{200F}", "pay 001 now"),
    ("zero\u{200B}width\u{FEFF}\u{AD}", "zerowidth"),
    ("👨‍👩‍👧 ❤️‍🔥", "👨‍👩‍👧 ❤️‍🔥"),
    ("a\u{200D}b", "ab"),
    ("1\u{2028}2", "12"),
  ])
  func nothingTypedCanDriveTheTerminal(text: String, clean: String) {
    #expect(Array(cleaned(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(arguments: [
    ("Niño ÁRBOL", "nino arbol"), ("Straße", "straße"), ("e\u{301}", "e"), ("Ǖ ơ", "u o"), ("中 Ω", "中 ω"),
    ("I1-x", "i1-x"),
  ])
  func capitalsAndAccentsFold(text: String, fold: String) {
    #expect(folded(text) == fold)
  }

  @Test func composingKeepsWhatHasNoOneCharacter() {
    let text = composed("n\u{303}o e\u{301}\u{323} q\u{303}")
    #expect(Array(text.unicodeScalars) == Array("ño e\u{301}\u{323} q\u{303}".unicodeScalars))
  }
}
