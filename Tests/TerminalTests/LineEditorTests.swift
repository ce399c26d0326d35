import CPty
import PseudoTerminal
import Testing

@testable import Terminal

@Suite(.serialized) struct LineEditorTests {
  @Test(arguments: [
    ("año 中 👍\r", #"line "año 中 👍" (f1 4e2d 1f44d)"#),
    // An accent of its own joins its letter; Backspace takes both.
    ("se\u{301}\r", #"line "sé" (e9)"#),
    ("se\u{301}\u{7F}\r", #"line "s""#),
    ("aq\u{303}\u{7F}\r", #"line "a""#),
    ("a👨‍👩‍👧\u{7F}\r", #"line "a""#),
    ("a🇪🇸\u{7F}\r", #"line "a""#),
    ("👨‍👩‍👧b\u{2}\u{2}\u{4}\r", #"line "b""#),
    ("bc\u{1B}[Da\u{1B}[Hx\u{1B}[Fz\r", #"line "xbacz""#),
    ("uno dos\u{17}tres\r", #"line "uno tres""#),
    ("uno dos\u{1B}[1;5D\u{1B}\u{7F}\r", #"line "dos""#),
    ("uno dos\u{1}\u{1B}d\u{5}\u{19}\r", #"line " dosuno""#),
    ("ab\u{14}\r", #"line "ba""#),
    ("uno\u{1B}[5~\u{1B}[24~\u{1B}[15;5~\r", #"line "uno""#),
    ("uno dos\u{1F}\r", #"line "uno ""#),
    ("uno\u{15}\u{1F}\r", #"line "uno""#),
    ("x\u{1B}[200~a\u{1B}[201~\u{1F}\r", #"line "x""#),
    ("a\u{A0}b\r", #"line "a\u{A0}b" (a0)"#),
    ("", "leave"),
  ])
  func keysMakeALine(keys: String, event: String) throws {
    let session = try ProbeSession()
    try session.wait(for: "ask> ")
    let said = try session.answer(to: keys.isEmpty ? "\u{4}" : keys)
    #expect(said == event.replacing("\\u{A0}", with: "\u{A0}"))
  }

  @Test func aPasteIsOneAnswer() throws {
    let session = try ProbeSession()
    try session.wait(for: "ask> ")
    session.send("\u{1B}[200~/one\rtwo\u{1B}[2J\t\u{202E}x\r\nthree\r\u{1B}[201~")
    try session.wait(for: "three")
    #expect(try session.answer(to: "\r") == #"pasted "/one\ntwo[2J\tx\nthree""#)
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "/note \u{1B}[200~pasted\u{1B}[201~\r") == #"line "/note pasted""#)
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\u{1B}[200~x\u{1B}[201~\u{15}typed\r") == #"line "typed""#)
    // A recalled paste is still no command.
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\u{10}\u{10}\u{10}\r").hasPrefix(#"pasted "/one"#))
  }

  @Test func rowsOfOneAnswer() throws {
    let session = try ProbeSession(["multiline"])
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "uno\ndos\u{1B}\r\u{1B}[A!\r") == #"line "uno\n!dos\n""#)
    let single = try ProbeSession()
    try single.wait(for: "ask> ")
    #expect(try single.answer(to: "uno\n") == #"line "uno""#)
  }

  @Test func escapeGoesBackOnlyFromAnEmptyLine() throws {
    let session = try ProbeSession()
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\u{1B}") == "back")
    try session.wait(for: "ask> ")
    session.send("x")
    try session.wait(for: "x")
    // The arrow's own escape byte tells the first one apart without waiting.
    #expect(try session.answer(to: "\u{1B}\u{1B}[Cy\r") == #"line "xy""#)
  }

  @Test func controlCClearsAndThenLeaves() throws {
    let session = try ProbeSession()
    try session.wait(for: "ask> ")
    session.send("uno")
    try session.wait(for: "uno")
    #expect(try session.answer(to: "\u{3}") == "cancelled")
    try session.wait(for: "ask> ")
    session.send("\u{3}")
    try session.wait(for: "again to leave").wait(for: "ask> ")
    // Another key in between starts the count again.
    session.send("a")
    try session.wait(forRows: ["ask> a"])
    session.send("\u{7F}")
    try session.wait(forRows: ["ask>"], column: 5)
    session.send("\u{3}")
    try session.wait(for: "again to leave").wait(for: "ask> ")
    #expect(try session.answer(to: "\u{3}") == "leave")
    #expect(try session.ending() == 0)
  }

  @Test func tabCompletesAndLists() throws {
    let session = try ProbeSession(["commands", "choices=Marketing,Sales,Sandra"])
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "mar\t\r") == #"line "Marketing""#)
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "/lang\tes\r") == #"line "/language es""#)
    try session.wait(for: "ask> ")
    session.send("s\t")
    try session.wait(forRows: ["  Sales   Sandra", "ask> Sa"], column: 7)
    session.send("\t")
    try session.wait(forRows: ["ask> Sales"], column: 10)
    #expect(try session.answer(to: "\t\r") == #"line "Sandra""#)
    try session.wait(for: "ask> ")
    session.send("/b\t")
    try session.wait(forRows: ["  /back    one step back", "  /banish  never", "ask> /ba"], column: 8)
    #expect(try session.answer(to: "\u{1B}[Z\r") == #"line "/banish""#)
  }

  @Test func anOfferIsEdited() throws {
    let session = try ProbeSession(["offer=4 días"])
    try session.wait(forRows: ["ask> 4 días"], column: 11)
    #expect(try session.answer(to: "\u{17}horas\r") == #"line "4 horas""#)
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\r") == #"line """#)
  }

  @Test func hiddenAnswersAreHidden() throws {
    let session = try ProbeSession(["hidden"])
    try session.wait(for: "ask> ")
    session.send("8%")
    try session.wait(forRows: ["ask> ••"])
    session.send("12345\u{7F}")
    #expect(try session.answer(to: "\r") == #"line "8%1234""#)
    #expect(session.screen.rows.contains("ask> ••"))
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\u{1B}[A\u{1B}") == "back")
  }

  @Test func eachKindRecallsItsOwn() throws {
    let folder = try TemporaryFolder()
    let history = folder.path("history")
    _ = folder.path("history.commands")
    let first = try ProbeSession(["kinds", "history=\(history)"])
    for line in ["alfa", "beta", "/back", "gamma"] {
      try first.wait(for: "ask> ")
      _ = try first.answer(to: line + "\r")
    }
    let second = try ProbeSession(["kinds", "history=\(history)"])
    try second.wait(for: "ask> ")
    // The first kind: alfa; the second: beta, gamma. Commands are of every kind.
    #expect(try second.answer(to: "\u{1B}[A\u{1B}[A\r") == #"line "alfa""#)
    try second.wait(for: "ask> ")
    #expect(try second.answer(to: "\u{1B}[A\r") == #"line "gamma""#)
    try second.wait(for: "ask> ")
    #expect(try second.answer(to: "x\u{1B}[A\u{1B}[B\r") == #"line "x""#)
  }

  @Test func searchOverlooksAccents() throws {
    let session = try ProbeSession()
    for line in ["año nuevo", "otra cosa", "años luz"] {
      try session.wait(for: "ask> ")
      _ = try session.answer(to: line + "\r")
    }
    try session.wait(for: "ask> ")
    session.send("\u{12}ANO")
    try session.wait(forRows: ["(search) ANO: años luz"])
    session.send("\u{12}")
    try session.wait(forRows: ["(search) ANO: año nuevo"])
    session.send("x")
    try session.wait(forRows: ["(nothing) ANOx: año nuevo"])
    session.send("\u{7F}\u{7F}\u{7F}\u{7F}cos")
    try session.wait(forRows: ["(search) cos: otra cosa"])
    #expect(try session.answer(to: "\r") == #"line "otra cosa""#)
    try session.wait(for: "ask> ")
    session.send("kept\u{12}luz")
    try session.wait(forRows: ["(search) luz: años luz"])
    session.send("\u{7}")
    try session.wait(forRows: ["ask> kept"], column: 9)
  }
}
