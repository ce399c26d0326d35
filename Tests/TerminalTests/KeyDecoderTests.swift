import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  static let table: [(String, [Key])] = [
    ("a", [.text("a")]),
    ("ñ中👍", [.text("ñ"), .text("中"), .text("👍")]),
    ("e\u{301}", [.text("e"), .text("\u{301}")]),
    ("\n\r\u{7F}\u{1}", [.enter, .controlJ, .backspace, .ctrl("A")]),
    ("\u{0}x", [.text("x")]),
    ("\u{9B}A", [.text("A")]),
    ("\u{1B}[A\u{1B}OB", [.named(.up), .named(.down)]),
    ("\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;2C", [.named(.wordLeft), .named(.wordRight), .named(.right)]),
    (
      "\u{1B}[1~\u{1B}[4~\u{1B}[3~\u{1B}[H\u{1B}OF",
      [.named(.home), .named(.end), .named(.delete), .named(.home), .named(.end)]
    ),
    ("\u{1B}[Z", [.named(.backTab)]),
    // Keys without a meaning leave nothing behind.
    ("\u{1B}[5~\u{1B}[6~\u{1B}[24~\u{1B}[[Ax\u{1B}[<0;10;5Mz", [.text("x"), .text("z")]),
    ("\u{1B}OPq\u{1B}[15;5~r", [.text("q"), .text("r")]),
    // A terminal's answers.
    ("\u{1B}]11;rgb:00/00/00\u{7}x\u{1B}P1$r0m\u{1B}\\y", [.text("x"), .text("y")]),
    ("\u{1B}b\u{1B}\u{7F}\u{1B}ñ\u{1B}\n", [.alt("b"), .alt("\u{7F}"), .alt("ñ"), .alt("\n")]),
    ("\u{1B}\u{1B}[A", [.escape, .named(.up)]),
    ("\u{1B}[200~one\ntwo\u{1B}[31m\u{1B}[201~z", [.paste("one\ntwo\u{1B}[31m"), .text("z")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
  ]

  @Test(arguments: table)
  func bytesBecomeKeys(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    decoder.feed(bytes.utf8)
    #expect(all(&decoder) == keys)
  }

  @Test(arguments: table)
  func piecesOfOneByteAreNoDifferent(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    var read: [Key] = []
    for byte in bytes.utf8 {
      decoder.feed([byte])
      read += all(&decoder)
    }
    #expect(read == keys)
  }

  @Test(arguments: [
    ("\u{1B}", [Key.escape]),
    ("\u{1B}[", [.alt("[")]),
    ("\u{1B}O", [.alt("O")]),
    ("\u{1B}[1;5", []),
    ("\u{1B}\u{1B}", [.escape, .escape]),
  ])
  func silenceDecides(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    decoder.feed(bytes.utf8)
    var read = all(&decoder)
    #expect(decoder.isWaitingForSilence)
    while let key = decoder.next(afterSilence: true) { read.append(key) }
    #expect(read == keys)
    #expect(!decoder.isWaitingForSilence)
  }

  @Test func silenceDoesNotEndAPaste() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~half\u{1B}".utf8)
    #expect(decoder.next(afterSilence: true) == nil)
    #expect(!decoder.isWaitingForSilence)
    decoder.feed("[201~".utf8)
    #expect(decoder.next() == .paste("half"))
  }

  @Test(arguments: [
    ([0xFF, 0x61], [Key.text("a")]),
    ([0xC3, 0x61], [.text("a")]),  // The beginning of é, and then something else.
    ([0xC0, 0x80, 0x61], [.text("a")]),  // A zero byte in disguise.
    ([0xED, 0xA0, 0x80, 0x61], [.text("a")]),  // Half a pair of UTF-16.
    ([0xF4, 0x90, 0x80, 0x80, 0x61], [.text("a")]),  // Beyond Unicode.
  ])
  func whatIsNotUTF8IsDropped(bytes: [UInt8], keys: [Key]) {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    #expect(all(&decoder) == keys)
  }

  private func all(_ decoder: inout KeyDecoder) -> [Key] {
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }
}
