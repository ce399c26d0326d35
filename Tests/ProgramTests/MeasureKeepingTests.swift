import PseudoTerminal
import Testing

/// What a workshop's file keeps of its measurements, and what the next report makes of it.
@Suite struct MeasureKeepingTests {
  let workplace: Workplace
  let files: MeasureFiles

  init() throws {
    workplace = try Workplace()
    files = try MeasureFiles(workplace)
    try files.write(inTime: 19, late: 6)
    try files.makeWorkshop()
  }

  private var size: Int { get throws { try readFile(workplace.workshop("acme")).count } }

  /// 76 % on Monday evening, 80 % the evening after: the second report says where it comes from.
  @Test func theNextReportShowsTheTrend() throws {
    let first = try files.measureWorkshop("--as-of", "2024-01-08T18:00")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.errors.isEmpty)
    #expect(!words(first.text).contains("76%, on 8 January 2024"), "\(first.text)")
    try files.write(inTime: 20, late: 5)
    let second = try files.measureWorkshop("--as-of", "2024-01-09T18:00")
    #expect(words(second.text).contains("76%"), "\(second.text)")
    #expect(words(second.text).contains("8 January 2024"), "\(second.text)")
  }

  @Test func nothingIsKeptUnasked() throws {
    let before = try readFile(workplace.workshop("acme"))
    #expect(try files.measureWorkshop("--no-keep", "--as-of", "2024-01-08T18:00").code == 0)
    #expect(try files.measureWorkshop("--explain", "L-1", "--as-of", "2024-01-08T18:00").code == 0)
    #expect(try readFile(workplace.workshop("acme")) == before)
    #expect(try files.measureWorkshop("--as-of", "2024-01-08T18:00").code == 0)
    let kept = try readFile(workplace.workshop("acme"))
    #expect(kept != before)
    // The same once more is kept once.
    #expect(try files.measureWorkshop("--as-of", "2024-01-08T18:00", "--format", "json").code == 0)
    #expect(try readFile(workplace.workshop("acme")) == kept)
  }

  /// A nightly run works while the workshop is open in a terminal, and the room notices nothing.
  @Test func isKeptWhileTheRoomIsOpen() throws {
    let room = try Facilitator(try workplace.terminal("resume", "Acme"))
    let run = try files.measureWorkshop("--as-of", "2024-01-08T18:00")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    try room.answer("Ana Ruiz, CMO")
    try files.write(inTime: 20, late: 5)
    #expect(words(try files.measureWorkshop("--as-of", "2024-01-09T18:00").text).contains("8 January 2024"))
    #expect(try workplace.run("show", "Acme", "1").text.contains("Ana Ruiz, CMO"))
  }

  /// A file that cannot be written is said; the figures stand, and so does their exit code.
  @Test func whatCannotBeKeptIsSaid() throws {
    // A limit on the size of files stands for a full disk; what is printed goes through a pipe.
    let command = "measure Acme --leads leads.csv --activities calls.csv --fail-on-breach --as-of 2024-01-08T18:00"
    let run = try runPiped(
      "/bin/sh",
      ["-c", #"trap '' XFSZ; (ulimit -f 1; "$0" \#(command); echo "code $?") 2>&1 | cat"#, try Workplace.entente],
      environment: workplace.environment, in: workplace.path)
    let said = words(run.text)
    #expect(said.contains("76%"), "\(said)")
    #expect(said.contains("The measurement is not kept in the workshop's file"), "\(said)")
    #expect(said.hasSuffix("code 1"), "\(said)")
  }

  // MARK: What is remembered about the exports

  @Test func whatWasSaidOnceIsUsedNextTime() throws {
    try workplace.write(
      "lead_id,Became an MQL\nL-1,02/01/2024 10:00\nL-2,04/01/2024 10:00\n", to: "leads.csv")
    #expect(try files.measureWorkshop().code == 65)
    let map = ["--map", "handed_over_at=Became an MQL"]
    #expect(try files.measureWorkshop(map[0], map[1]).code == 65)
    let said = try files.measureWorkshop(map[0], map[1], "--dates", "dmy", "--remember")
    #expect(said.code == 0, "\(said.errors)")
    let again = try files.measureWorkshop()
    #expect(again.code == 0, "\(again.errors)")
    #expect(again.text == said.text)
    // What is said now goes before what is remembered: read month first, both are of February and April.
    let other = try WrittenModel(try files.measureWorkshop("--dates", "mdy", "--format", "json").text)
    #expect(other("tables", "0", "columns", "1", "dates") as? String == "mdy")
    let forgotten = try workplace.run("measure", "Acme", "--forget")
    #expect(forgotten.code == 0)
    #expect(words(forgotten.errorText).contains("Forgotten"))
    #expect(try files.measureWorkshop().code == 65)
  }

  /// At a terminal it is said; a nightly run stays silent.
  @Test func whatIsRememberedIsSaidAtATerminal() throws {
    let first = try workplace.terminal(
      "measure", "Acme", "--leads", "leads.csv", "--activities", "calls.csv", "--dates", "dmy", "--remember")
    try first.wait(for: "Remembered for the next time: --dates dmy.")
    #expect(try first.ending() == 0)
    let second = try workplace.terminal("measure", "Acme", "--leads", "leads.csv", "--activities", "calls.csv")
    try second.wait(for: "Read as remembered: --dates dmy. --forget forgets it.")
    #expect(try second.ending() == 0)
    #expect(try files.measureWorkshop().errors.isEmpty)
  }
}
