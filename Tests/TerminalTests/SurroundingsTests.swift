import CPty
import PseudoTerminal
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Windows, character sets, kinds of terminals and the user's own settings.
@Suite(.serialized) struct SurroundingsTests {
  static let long = (1...12).map { "word\($0)" }.joined(separator: " ")

  @Test(arguments: [30, 17, 60, 200])
  func aWrappedLineFollowsTheWindow(columns: Int) throws {
    let session = try ProbeSession(rows: 24, columns: 40)
    try session.wait(for: "ask> ")
    session.send(Self.long)
    try session.wait(forRows: rows(of: "ask> " + Self.long, columns: 40))
    session.resize(rows: 20, columns: columns)
    try session.wait(
      forRows: rows(of: "ask> " + Self.long, columns: columns), column: ("ask> " + Self.long).count % columns)
    #expect(session.screen.rows.filter { $0.contains("ask>") }.count == 1)
    #expect(session.screen.rows.first == "ready \(session.process)")
    session.resize(rows: 24, columns: 40)
    try session.wait(forRows: rows(of: "ask> " + Self.long, columns: 40))
    #expect(try session.answer(to: "\u{1}x\u{5}.\r") == #"line "x\#(Self.long).""#)
  }

  /// A window that is dragged to its size passes through many others.
  @Test func aWrappedLineFollowsADraggedWindow() throws {
    let session = try ProbeSession(rows: 24, columns: 40)
    try session.wait(for: "ask> ")
    session.send(Self.long)
    try session.wait(forRows: rows(of: "ask> " + Self.long, columns: 40))
    for columns in [33, 29, 28, 23, 22, 17, 16, 40, 41, 35, 34, 60, 11, 80] {
      session.resize(rows: 24, columns: columns)
      let expected = ["ready \(session.process)"] + rows(of: "ask> " + Self.long, columns: columns)
      try session.wait("the line at \(columns) columns") { session.screen.rows == expected }
    }
  }

  @Test func aListAppearsAboveAWrappedLine() throws {
    let session = try ProbeSession(["choices=uno,una"], columns: 20)
    try session.wait(for: "ask> ")
    session.send("one two three four five u\t")
    try session.wait(
      forRows: ["ready \(session.process)", "  uno  una", "ask> one two three f", "our five un"], column: 11)
  }

  @Test func aLineStopsBeforeItFillsTheScreen() throws {
    let session = try ProbeSession(rows: 6, columns: 20)
    try session.wait(for: "ask> ")
    session.send(String(repeating: "x", count: 54))
    try session.wait(forRows: [
      "ask> " + String(repeating: "x", count: 15), String(repeating: "x", count: 20), String(repeating: "x", count: 19),
    ])
    session.send("y")
    try session.wait(for: "no room")
    session.send("\u{1B}[200~too much\u{1B}[201~")
    try session.wait(for: "no room")
    #expect(try session.answer(to: "\r") == "line \"\(String(repeating: "x", count: 54))\"")
  }

  @Test(arguments: ["C", "es_ES.UTF-8", "POSIX", "C.UTF-8"])
  func accentsWorkInEveryCharacterSet(locale: String) throws {
    let session = try ProbeSession(["prompt=¿Año? "], environment: ["LC_ALL": locale])
    try session.wait(for: "¿Año? ")
    #expect(try session.answer(to: "ñ€👍\r") == #"line "ñ€👍" (f1 20ac 1f44d)"#)
  }

  @Test(arguments: ["xterm-kitty", "ghostty", "no-such-terminal", "screen"])
  func unknownTerminalsAreTakenForCommonOnes(kind: String) throws {
    let session = try ProbeSession(environment: ["TERM": kind])
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "uno\u{1B}[Dx\r") == #"line "unxo""#)
    #expect(!session.transcript.contains("no entry"))
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": ""], ["ACCESSIBLE": "1"]])
  func plainLinesWhereEditingCannotBe(environment: [String: String]) throws {
    let session = try ProbeSession(["offer=60 %"], environment: environment)
    try session.wait(for: "no editor").wait(for: "ask> [60 %] ")
    #expect(try session.answer(to: "año\n") == #"line "año" (f1)"#)
    try session.wait(for: "ask> ")
    #expect(!session.transcript.contains("\u{1B}"))
    #expect(try session.answer(to: "\u{3}") == "cancelled")
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\u{3}") == "leave")
    #expect(try session.ending() == 0)
  }

  @Test func controlDLeavesPlainLines() throws {
    let session = try ProbeSession(["plain"])
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\u{4}") == "leave")
  }

  @Test func theColourEndsWithThePrompt() throws {
    let session = try ProbeSession(["colour"])
    try session.wait(for: "\u{1B}[1;32mask>\u{1B}[0m ")
    #expect(try session.answer(to: "uno\r") == #"line "uno""#)
  }

  @Test func aClockStandsAtTheRight() throws {
    let session = try ProbeSession(["aside"], columns: 40)
    try session.wait(forRows: ["ask>" + String(repeating: " ", count: 30) + "12:00"], column: 5)
    session.send("uno")
    try session.wait(forRows: ["ask> uno" + String(repeating: " ", count: 26) + "12:00"], column: 8)
    #expect(try session.answer(to: "\r") == #"line "uno""#)
  }

  @Test func viKeysKeepEscape() throws {
    let folder = try TemporaryFolder()
    try folder.write("bind -v\n", to: ".editrc")
    let session = try ProbeSession(["multiline"], environment: ["HOME": folder.path])
    try session.wait(for: "ask> ")
    session.send("uno dos")
    try session.wait(for: "uno dos")
    session.send("\u{1B}")
    session.send("0")
    try session.wait(forRows: ["ask> uno dos"], column: 5)
    #expect(try session.answer(to: "cwtres\u{1B}A!\r") == #"line "tres dos!""#)
    try session.wait(for: "ask> ")
    session.send("👨‍👩‍👧\u{7F}x\u{1B}k")
    try session.wait(forRows: ["ask> tres dos!"])
    #expect(try session.answer(to: "\r") == #"line "tres dos!""#)
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "\u{1B}\u{1B}") == "back")
  }

  @Test func theUsersOwnKeysStay() throws {
    let folder = try TemporaryFolder()
    try folder.write("bind ^W em-upper-case\nbind ^O ed-move-to-beg\n", to: ".editrc")
    let session = try ProbeSession(environment: ["HOME": folder.path])
    try session.wait(for: "ask> ")
    #expect(try session.answer(to: "uno dos\u{F}\u{17}\r") == #"line "UNO dos""#)
  }

  @Test func editingCanBeTurnedOff() throws {
    let folder = try TemporaryFolder()
    try folder.write("edit off\n", to: ".editrc")
    let session = try ProbeSession(environment: ["HOME": folder.path])
    try session.wait(for: "no editor: editingTurnedOff").wait(for: "ask> ")
    #expect(try session.answer(to: "uno\n") == #"line "uno""#)
  }

  private func rows(of text: String, columns: Int) -> [String] {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: columns).map { start in
      let row = String(characters[start..<min(start + columns, characters.count)])
      return row.hasSuffix(" ") ? String(row.reversed().drop { $0 == " " }.reversed()) : row
    }
  }
}
