import Foundation
import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `entente watch` on one screen, and in blocks.
@Suite struct MeasureWatchTests {
  let workplace: Workplace
  let files: MeasureFiles

  init() throws {
    workplace = try Workplace()
    files = try MeasureFiles(workplace)
    try files.write(inTime: 19, late: 6)
  }

  private func watch(_ more: String..., rows: Int = 24, columns: Int = 80) throws -> TerminalProgram {
    let arguments =
      ["-c", #"cd "$0" && exec "$@""#, workplace.path, try Workplace.entente, "watch"]
      + MeasureFiles.measure.dropFirst() + ["--as-of", "2024-01-08T18:00"] + more
    return try TerminalProgram(
      "/bin/sh", arguments, environment: workplace.environment, rows: rows, columns: columns)
  }

  /// The screen as it is now.
  private func screen(_ terminal: TerminalProgram, _ rows: Int = 24) -> String {
    words(terminal.screen.rows.suffix(rows).joined(separator: "\n"))
  }

  private func wait(for text: String, on terminal: TerminalProgram) throws {
    try terminal.wait(text) { screen(terminal).contains(text) }
  }

  @Test func saysWhatChangedAndWhen() throws {
    let terminal = try watch()
    try wait(for: "entente watch · acme.json", on: terminal)
    try wait(for: "76%", on: terminal)
    #expect(!screen(terminal).contains("80%"))
    try files.write(inTime: 20, late: 5)
    try wait(for: "80%", on: terminal)
    #expect(screen(terminal).contains(/\d\d:\d\d:\d\d .*76%.*80%/), "\(screen(terminal))")
    terminal.send("q")
    #expect(try terminal.ending() == 0)
    #expect(terminal.state.isOrdinary)
    let written = String(decoding: terminal.written, as: UTF8.self)
    #expect(written.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(written.ranges(of: "\u{1B}[?1049h").count == 1)
  }

  /// The promises stand before the warnings; what has no room is counted, with the warnings in it.
  @Test func thePromisesComeFirst() throws {
    let whole = try watch()
    try wait(for: "Careful:", on: whole)
    let shown = screen(whole)
    let (promise, warning) = (try #require(shown.range(of: "76%")), try #require(shown.range(of: "Careful:")))
    #expect(promise.lowerBound < warning.lowerBound, "\(shown)")
    #expect(!shown.contains("↓"))
    whole.send("q")
    #expect(try whole.ending() == 0)
    let small = try watch("--language", "es", rows: 9, columns: 60)
    // The last row is drawn last.
    try wait(for: "1 aviso abajo", on: small)
    #expect(screen(small, 9).contains("76"), "\(screen(small, 9))")
    #expect(!screen(small, 9).contains("Atención:"))
    small.send("G")
    small.send("\u{1B}[F")
    try small.wait("the end") { words(small.screen.rows.suffix(9).joined(separator: " ")).contains("25 leads") }
    #expect(!screen(small, 9).contains("1 aviso abajo"))
    small.send("q")
    #expect(try small.ending() == 0)
  }

  @Test func aFileThatIsGoneOrBrokenIsWaitedFor() throws {
    let terminal = try watch()
    try wait(for: "76%", on: terminal)
    let path = workplace.path + "/leads.csv"
    let leads = try workplace.text("leads.csv")
    unlink(path)
    try wait(for: "leads.csv is not there; I wait until it is.", on: terminal)
    #expect(screen(terminal).contains("76%"))
    try workplace.write("<!DOCTYPE html><html></html>", to: "leads.csv")
    try wait(for: "leads.csv is no CSV file but HTML", on: terminal)
    #expect(screen(terminal).contains("76%"))
    try workplace.write(leads, to: "leads.csv")
    try wait(for: "The files changed, the figures did not.", on: terminal)
    #expect(!screen(terminal).contains("HTML"))
    terminal.send("q")
    #expect(try terminal.ending() == 0)
  }

  @Test func anUnknownFileIsWaitedForFromTheBeginning() throws {
    let leads = try workplace.text("leads.csv")
    unlink(workplace.path + "/leads.csv")
    let terminal = try watch()
    try wait(for: "leads.csv cannot be read", on: terminal)
    try workplace.write(leads, to: "leads.csv")
    try wait(for: "76%", on: terminal)
    terminal.send("q")
    #expect(try terminal.ending() == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalLeavesACleanTerminal(_ signal: Int32) throws {
    let terminal = try watch()
    try wait(for: "76%", on: terminal)
    #expect(!terminal.state.echoes)
    if signal == SIGINT { terminal.send("\u{3}") } else { terminal.signal(signal) }
    #expect(try terminal.ending() == 128 + signal)
    #expect(terminal.state.isOrdinary)
    #expect(String(decoding: terminal.written, as: UTF8.self).hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
  }

  /// The report fits the window whatever its size; what is below can be scrolled to.
  @Test func fitsTheWindow() throws {
    let terminal = try watch(rows: 10, columns: 80)
    try wait(for: "q leaves", on: terminal)
    #expect(terminal.screen.rows.count <= 10)
    terminal.resize(rows: 24, columns: 40)
    try terminal.wait("the narrow screen") {
      terminal.screen.rows.suffix(24).allSatisfy { $0.count <= 40 }
        && terminal.screen.rows.last?.contains("q leaves") == true
    }
    terminal.send("\r")
    try terminal.wait("the whole report") { screen(terminal).contains("What to do now") }
    terminal.send("\r")
    try terminal.wait("a line for each promise") { !screen(terminal).contains("What to do now") }
    terminal.resize(rows: 8, columns: 40)
    try terminal.wait("the low screen") { screen(terminal, 8).contains("↑ 0") }
    terminal.send("\u{1B}[B\u{1B}[Bj")
    try terminal.wait("the third row") { screen(terminal, 8).contains("↑ 3") }
    terminal.send("\u{1B}[A")
    try terminal.wait("the second row") { screen(terminal, 8).contains("↑ 2") }
    terminal.send("q")
    #expect(try terminal.ending() == 0)
    #expect(terminal.screen.unknown == [])
  }

  /// Without a terminal: a block for each change.
  @Test func printsBlocksWithoutATerminal() throws {
    let entente = try Workplace.entente
    let command = (["watch"] + MeasureFiles.measure.dropFirst()).joined(separator: " ")
    let terminal = try TerminalProgram(
      "/bin/sh", ["-c", #"cd "$0" && "$1" \#(command) --as-of 2024-01-08T18:00 | cat"#, workplace.path, entente],
      environment: workplace.environment, rows: 200)
    try terminal.wait(for: "76%")
    try files.write(inTime: 20, late: 5)
    try terminal.wait(for: "80%")
    #expect(terminal.text.contains(/\d\d:\d\d:\d\d .*76%.*80%/), "\(terminal.text)")
    #expect(!String(decoding: terminal.written, as: UTF8.self).contains("\u{1B}["))
    terminal.send("\u{3}")
    _ = try terminal.ending()
  }

  @Test func theCommandLineIsRefusedAtOnce() throws {
    let run = try workplace.run("watch", "acme.json", "--leads", "leads.csv", "--dates", "ymd")
    #expect(run.code == 64)
    #expect(words(run.errorText).contains("--dates: “ymd” is none of dmy and mdy"))
  }
}
