import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal is given back as it was found, whatever ends the program. The parent is `dash`, which mends nothing.
@Suite(.enabled(if: access("/bin/dash", X_OK) == 0, "there is no dash here"))
struct TerminalStateTests {
  /// A shell with the program as its job, at the first question.
  private func room(_ workplace: Workplace) throws -> TerminalProgram {
    let shell = try TerminalProgram("/bin/dash", ["-i"], environment: workplace.environment)
    try shell.wait(for: "shell>")
    shell.type("cd '\(workplace.path)' && '\(try Workplace.entente)' new Acme; echo ended $?\(Key.enter)")
    try shell.wait(forState: { !$0.isCanonical })
    try shell.wait(for: "You › Acme")
    return shell
  }

  /// The program's process number stands in the refusal of a second one.
  private func process(_ workplace: Workplace) throws -> Int32 {
    let refusal = try workplace.run("resume", "Acme")
    #expect(refusal.code == 75)
    let number = refusal.errorText.firstMatch(of: /process\s+(\d+)/).flatMap { Int32($0.output.1) }
    return try #require(number)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func afterASignal(signal: Int32) throws {
    let workplace = try Workplace()
    let shell = try room(workplace)
    shell.type(Key.enter)
    try shell.wait(for: "› Q1")
    shell.type(Key.controlU + "Q2 2027" + Key.enter)
    try shell.wait(for: "Marketing ›")
    shell.type("half a na")
    try shell.wait(for: "half a na")
    kill(try process(workplace), signal)
    try shell.wait(for: "ended \(128 + signal)")
    try shell.wait(forState: { $0.isOrdinary })
    #expect(try workplace.run("show", "Acme", "1").text.contains("Q2 2027"))
  }

  @Test func afterACrash() throws {
    let workplace = try Workplace()
    let shell = try room(workplace)
    kill(try process(workplace), SIGSEGV)
    try shell.wait(for: "ended 139")
    try shell.wait(forState: { $0.isOrdinary })
  }

  @Test func afterInterruptingAnEmptyLineTwice() throws {
    let workplace = try Workplace()
    let shell = try room(workplace)
    // The first one clears the offer, the second finds nothing left.
    shell.type(Key.controlC)
    try shell.wait("cleared line") { shell.screen.rows.last == "You   ›" }
    shell.type(Key.controlC)
    try shell.wait(for: "Ctrl-C once more leaves")
    shell.look()
    shell.type(Key.controlC)
    try shell.wait(for: "“entente resume Acme”")
    try shell.wait(for: "ended 0")
    try shell.wait(forState: { $0.isOrdinary })
  }

  @Test func whileItIsStoppedAndAfterwards() throws {
    let workplace = try Workplace()
    let shell = try room(workplace)
    shell.type(Key.controlU + "Caf")
    try shell.wait(for: "› Caf")
    shell.look()
    shell.type(Key.controlZ)
    try shell.wait(for: "shell>")
    try shell.wait(forState: { $0.isOrdinary })
    shell.look()
    shell.type("fg" + Key.enter)
    try shell.wait(for: "› Caf")
    try shell.wait(forState: { !$0.isCanonical })
    shell.type("é" + Key.enter)
    try shell.wait(for: "Café.")
    // What is offered is nobody's line: Ctrl-D leaves.
    try shell.wait(for: "Both ›")
    shell.type(Key.controlD)
    try shell.wait(for: "“entente resume Acme”")
    try shell.wait(forState: { $0.isOrdinary })
  }
}
