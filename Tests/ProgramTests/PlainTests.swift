import PseudoTerminal
import Testing

/// The conversation as plain lines: pipes, screen readers, terminals that can only print.
@Suite struct PlainTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private static let beginning = "\nQ2 2027\nAna Ruiz, CMO\n\nTom Berg, Head of Sales\n\n"

  @Test func answersFromAFile() throws {
    let run = try workplace.run("new", "Acme", input: Self.beginning + "6\n20\n")
    #expect(run.code == 0)
    #expect(run.errorText == "")
    #expect(run.text.contains("Marketing › Ana Ruiz, CMO\nCoach   Ana Ruiz, CMO for Marketing.\n"))
    #expect(!run.output.contains(0x1B) && !run.output.contains(0x0D) && !run.text.contains("✓"))
    #expect(try workplace.run("list").text.contains("Acme: draft, at Set-up, 6 of "))
  }

  @Test func theLineThatCannotBeTakenIsNamed() throws {
    let run = try workplace.run("new", "Acme", input: Self.beginning + "plenty\n20\n")
    #expect(run.code == 65)
    #expect(words(run.errorText).hasPrefix("entente: Line 7 of the input, at “People who follow up”: "))
    #expect(words(run.errorText).hasSuffix("“entente resume Acme” goes on there."))
    let rest = try workplace.run("resume", "Acme", input: "6\n20\n")
    #expect(rest.code == 0)
    #expect(rest.text.contains("6 people follow up leads."))
    #expect(try workplace.run("show", "Acme", "1").text.contains("Tom Berg, Head of Sales"))
  }

  @Test func fieldsCanBeNamed() throws {
    let run = try workplace.run(
      "new", "Acme", input: "/response/limit: 4 working hours\n/period: Q2 2027\n/nothing/there: 1\n")
    #expect(run.code == 0)
    let shown = try workplace.run("show", "Acme")
    #expect(words(shown.text).contains("Response limit 4 working hours"))
    #expect(words(shown.text).contains("Company /nothing/there: 1"))
    #expect(words(shown.text).contains("Period Q2 2027"))
  }

  @Test(arguments: [
    ("\u{FEFF}Acme\nQ2 2027\n", "a mark of the byte order"),
    ("Acme\r\nQ2 2027\r\n", "Windows line ends"),
    ("Acme\nQ2 2027", "no last line end"),
  ])
  func filesOfOtherMachines(input: String, what: String) throws {
    let run = try workplace.run("new", "Zzz", input: input)
    #expect(run.code == 0)
    let shown = words(try workplace.run("show", "Zzz", "1").text)
    #expect(shown.contains("Company Acme Period Q2 2027"), "\(what): \(shown)")
  }

  @Test func otherCharacterSetsAreRefused() throws {
    let run = try workplace.run(["new", "Acme"], input: Array("Acme\nQ2 2027\nPe".utf8) + [0xF1] + Array("a\n".utf8))
    #expect(run.code == 65)
    #expect(words(run.errorText).contains("Line 3 of the input is not UTF-8."))
    #expect(words(try workplace.run("show", "Acme", "1").text).contains("Period Q2 2027"))
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": ""], ["ACCESSIBLE": "1"], ["--plain": ""]])
  func atATerminalWithoutRedrawing(wish: [String: String]) throws {
    let workplace = try Workplace(wish)
    let arguments = ["new", "Acme"] + (wish["--plain"] == nil ? [] : ["--plain"])
    let terminal = try TerminalProgram(try Workplace.entente, arguments, environment: workplace.environment)
    try terminal.wait(for: "You › [Acme]")
    terminal.look()
    terminal.type("\n")
    try terminal.wait(for: "Coach Acme.")
    try terminal.wait(for: "For which period is it?")
    #expect(terminal.state.isCanonical && terminal.state.echoes)
    terminal.type("Q2 2027\n/quit\n")
    #expect(try terminal.ending() == 0)
    #expect(!terminal.written.contains(0x1B))
  }

  @Test func anUnknownTerminalIsTakenForACommonOne() throws {
    let workplace = try Workplace(["TERM": "brand-new-terminal"])
    let room = try Facilitator(try workplace.terminal("new", "Acme"))
    try room.edit("", untilLineIs: "Acme")
    #expect(!room.terminal.text.contains("terminal entry"))
  }

  @Test(arguments: [(["NO_COLOR": "1"], false), ([:], true)])
  func coloursCanBeRefused(variables: [String: String], isColoured: Bool) throws {
    let workplace = try Workplace(variables)
    let room = try Facilitator(try workplace.terminal("new", "Acme"))
    try room.answer(Key.controlU + "Acme", "Acme.")
    let written = String(decoding: room.terminal.written, as: UTF8.self)
    #expect(written.contains(/\u{1B}\[[0-9;]*[1-9][0-9;]*m/) == isColoured)
  }
}
