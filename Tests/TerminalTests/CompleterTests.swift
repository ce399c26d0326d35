import Testing

@testable import Terminal

@Suite struct CompleterTests {
  static let completer = Completer(
    completions: ["next business day", "never", "Ámbar"],
    commands: [Completion("/back"), Completion("/language", arguments: ["en", "es"]), Completion("/lag")])

  @Test(arguments: [
    ("/b", 0, ["/back"]),
    ("/l", 0, ["/language", "/lag"]),
    ("/LAN", 0, ["/language"]),
    ("/language ", 10, ["en", "es"]),
    ("/language e", 10, ["en", "es"]),
    ("/language en", 10, ["en"]),
    ("ne", 0, ["next business day", "never"]),
    ("next b", 0, ["next business day"]),
    ("  nev", 2, ["never"]),
    ("amb", 0, ["Ámbar"]),
    ("never, a", 7, ["Ámbar"]),
    ("", 0, ["next business day", "never", "Ámbar"]),
  ])
  func theEndOfTheTextIsCompleted(text: String, start: Int, words: [String]) throws {
    let offer = try #require(Self.completer.offer(for: text))
    #expect(offer.start == start)
    #expect(offer.candidates.map(\.word) == words)
  }

  @Test(arguments: ["xyz", "/x", "/language x", "/back e"])
  func nothingFits(text: String) {
    #expect(Self.completer.offer(for: text) == nil)
  }

  @Test func theSharedBeginningKeepsTheFirstSpelling() {
    #expect(sharedBeginning(of: ["Marketing", "márgenes"]) == "Mar")
    #expect(sharedBeginning(of: []) == "")
  }

  @Test func theListFitsTheWindow() {
    let words = (1...40).map { Completion("word\($0)") }
    let rows = completionList(words, width: 40, height: 8)
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { displayWidth($0.text) < 40 })
    #expect(rows.last?.text == "  …")
    let summarised = completionList([Completion("/año", summary: "a long summary for it")], width: 20, height: 24)
    #expect(summarised.map(\.text) == ["  /año  a long sum…"])
  }
}
