import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Exit codes and streams of the commands that answer at once.
@Suite struct CommandTests {
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    #expect(try workplace.run("new", "Acme", input: "\nQ2 2027\nAna Ruiz, CMO\n\n").code == 0)
  }

  static let commands: [(code: Int32, arguments: String)] = [
    (0, "list"), (0, "show Acme"), (0, "show acme 1"), (0, "show Acme set-up"), (0, "export Acme"),
    (0, "export Acme --format json"), (0, "schema"), (0, "--help"), (0, "--version"), (0, "help export"),
    (64, "show Acme 13"), (64, "show"), (64, "export Acme --format docx"), (64, "export Acme -o acme.docx"),
    (64, "list --language fr"), (64, "list --nonsense"), (64, "nonsense"), (66, "show Nobody"), (66, "resume Nobody"),
    (66, "export Nobody"), (73, "new Acme"), (73, "new ACME"), (74, "new nowhere/at/all.entente"),
  ]

  @Test(arguments: commands)
  func endWithTheirCode(code: Int32, arguments: String) throws {
    let run = try workplace.run(arguments.split(separator: " ").map(String.init), input: [])
    #expect(run.code == code, "\(arguments): \(run.errorText)")
    #expect(run.output.isEmpty == (code != 0), "\(arguments): \(run.text)")
    #expect(run.errors.isEmpty == (code == 0), "\(arguments): \(run.errorText)")
  }

  @Test func anUnknownNameIsAnsweredWithTheKnownOnes() throws {
    #expect(try workplace.run("new", "Zeta", input: "\n").code == 0)
    let run = try workplace.run("show", "Nobody")
    #expect(words(run.errorText).contains("There are: Acme and Zeta."))
  }

  @Test func exportNeverOverwritesUnasked() throws {
    #expect(try workplace.run("export", "Acme", "-o", "acme.md").code == 0)
    let document = try workplace.text("acme.md")
    #expect(document == (try workplace.run("export", "Acme").text))
    try workplace.write("mine", to: "acme.md")
    let refused = try workplace.run("export", "Acme", "-o", "acme.md")
    #expect(refused.code == 73)
    #expect(words(refused.errorText).contains("acme.md is there already and is left as it is."))
    #expect(try workplace.text("acme.md") == "mine")
    #expect(try workplace.run("export", "Acme", "-o", "acme.md", "--force").code == 0)
    #expect(try workplace.text("acme.md") == document)
    #expect(try workplace.run("export", "Acme", "-o", "acme.json").code == 0)
    #expect(try workplace.text("acme.json") == (try workplace.run("export", "Acme", "--format", "json").text))
  }

  @Test func aSecondWriterIsToldWhoWrites() throws {
    let room = try Facilitator(try workplace.terminal("resume", "Acme"))
    let second = try workplace.run("resume", "Acme", input: "Tom Berg, Head of Sales\n")
    #expect(second.code == 75)
    #expect(
      words(second.errorText).contains(
        /is open in another terminal since \d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d \(process \d+ on .+\)\./))
    #expect(words(second.errorText).contains("(process \(room.terminal.process) on "))
    #expect(try workplace.run("show", "Acme", "1").text.contains("Ana Ruiz, CMO"))
    #expect(try workplace.run("export", "Acme").code == 0)
    // A writer that died leaves no claim behind.
    room.terminal.signal(SIGKILL)
    #expect(try room.terminal.ending() == 128 + SIGKILL)
    #expect(try workplace.run("resume", "Acme", input: "Tom Berg, Head of Sales\n").code == 0)
  }

  @Test func aFileOfANewerProgramIsLeftAsItIs() throws {
    var bytes = try readFile(workplace.workshop("acme"))
    // SQLite keeps the version of the schema in the header's bytes 60 to 63.
    #expect(Array(bytes[60..<64]) == [0, 0, 0, 2])
    bytes[63] = 99
    try writeFile(bytes, to: workplace.workshop("acme"))
    for arguments in [["resume", "Acme"], ["show", "Acme"], ["export", "Acme"]] {
      let run = try workplace.run(arguments, input: Array("Tom Berg, Head of Sales\n".utf8))
      #expect(run.code == 65)
      #expect(words(run.errorText).contains("newer version of this program (its format is 99, this one knows 2)"))
      #expect(try readFile(workplace.workshop("acme")) == bytes)
    }
    #expect(try workplace.run("list").code == 0)
  }

  @Test func anAlteredFileIsNoticed() throws {
    var bytes = try readFile(workplace.workshop("acme"))
    let places = bytes.ranges(of: Array("Ana Ruiz, CMO".utf8)).map(\.lowerBound)
    #expect(!places.isEmpty)
    for place in places { bytes[place] = UInt8(ascii: "E") }
    try writeFile(bytes, to: workplace.workshop("acme"))
    let run = try workplace.run("show", "Acme")
    #expect(run.code == 65)
    #expect(words(run.errorText).contains("is not as it was written"))
  }

  @Test func aForeignFileIsLeftAsItIs() throws {
    try workplace.write("not a workshop", to: "notes.entente")
    let run = try workplace.run("resume", "./notes.entente")
    #expect(run.code == 65)
    #expect(words(run.errorText).contains("is not the file of a workshop. It is left as it is."))
    #expect(try workplace.text("notes.entente") == "not a workshop")
  }

  /// Everything acknowledged is in the one file, at any time: a copy shows it all.
  @Test func theFileCanBeCopiedAtAnyTime() throws {
    let room = try Facilitator(try workplace.terminal("resume", "Acme"))
    let answers = [("Tom Berg, Head of Sales", "Tom Berg, Head of Sales"), ("", ""), ("6", "People who follow up 6")]
    for (index, (answer, shown)) in answers.enumerated() {
      try room.answer(answer)
      let copy = "\(workplace.path)/copy\(index).entente"
      try writeFile(try readFile(workplace.workshop("acme")), to: copy)
      let run = try workplace.run("show", copy, "1")
      #expect(run.code == 0)
      #expect(words(run.text).contains(shown))
      #expect(words(run.text).contains("Ana Ruiz, CMO"))
    }
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full here"))
  func aFullOutputIsReported() throws {
    let run = try runPiped(
      "/bin/sh", ["-c", #""$0" export Acme > /dev/full"#, try Workplace.entente], environment: workplace.environment,
      in: workplace.path)
    #expect(run.code == 74)
    #expect(run.errorText.contains("The output cannot be written"))
  }

  @Test func aHomeThatCannotBeMade() throws {
    try workplace.write("", to: "home2")
    workplace.environment["XDG_DATA_HOME"] = workplace.path + "/home2"
    let run = try workplace.run("new", "Beta", input: "\n")
    #expect(run.code == 74)
    #expect(words(run.errorText).contains("cannot be written"))
  }

  /// A limit on the size of files stands for a full disk: it needs no rights and stops the same writes.
  @Test func aFullDiskLosesNothingThatWasAcknowledged() throws {
    let notes = (1...60).map { "/clause Note \($0): \(String(repeating: "x", count: 500))" }
    try workplace.write(notes.joined(separator: "\n") + "\n", to: "answers.txt")
    let run = try runPiped(
      "/bin/sh", ["-c", #"trap '' XFSZ; ulimit -f 80; exec "$0" resume Acme < answers.txt"#, try Workplace.entente],
      environment: workplace.environment, in: workplace.path)
    #expect(run.code == 74)
    #expect(words(run.errorText).contains("The answers acknowledged before are safe"))
    let acknowledged = run.text.ranges(of: "Added as a clause of your own: Note ").count
    #expect(acknowledged > 0 && acknowledged < 60)
    let kept = try workplace.run("export", "Acme", "--format", "json").text.ranges(of: "\"title\": \"Note ").count
    #expect(kept == acknowledged)
    // There is room again.
    #expect(try workplace.run("resume", "Acme", input: "Tom Berg, Head of Sales\n").code == 0)
  }

  @Test(.enabled(if: geteuid() != 0, "root can write to a folder that is read-only"))
  func aReadOnlyHome() throws {
    chmod(workplace.path + "/home/entente", 0o555)
    defer { chmod(workplace.path + "/home/entente", 0o755) }
    let run = try workplace.run("new", "Beta", input: "\n")
    #expect(run.code == 74)
    #expect(words(run.errorText).contains("cannot be written"))
    #expect(try workplace.run("show", "Acme", "1").text.contains("Ana Ruiz, CMO"))
  }
}
