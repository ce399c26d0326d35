import CPty
import PseudoTerminal
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal is given back as it was found, under a shell that would not mend it.
@Suite(.serialized) struct TerminalStateTests {
  /// A plain POSIX shell: bash would restore the terminal itself and hide the fault.
  static let shell = access("/bin/dash", X_OK) == 0 ? "/bin/dash" : "/bin/sh"

  /// A shell with the probe waiting at its prompt.
  struct Started {
    let session: ProbeSession
    let probe: Int32

    init(_ arguments: String = "", prompt: String = "ask> ") throws {
      session = try ProbeSession(
        ["-i"], program: TerminalStateTests.shell, environment: ["PROBE": try ProbeSession.probe()])
      try session.wait(for: "shell> ")
      session.send("$PROBE \(arguments)\n")
      try session.wait(for: "ready ")
      probe = try session.number()
      try session.wait(for: prompt)
      try session.wait(forState: { !$0.is_canonical && !$0.echoes && !$0.has_flow_control })
      session.send("uno")
      try session.wait(for: "uno")
    }

    /// Waits for the shell's prompt and its word on how the probe ended.
    func ending() throws -> String {
      try session.wait(for: "shell> ")
      session.send("echo code=$?\n")
      try session.wait(for: "code=").wait(for: "code=")
      return String(try session.number())
    }

    func expectGivenBack() throws {
      try session.wait(forState: {
        $0.is_canonical && $0.echoes && $0.has_signals && $0.maps_enter && $0.has_flow_control && $0.processes_output
      })
      #expect(session.lastPasteMode == "l")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func aSignalEndsTheProgramOnlyAfterItGaveBack(signal: Int32) throws {
    let started = try Started()
    kill(started.probe, signal)
    #expect(try started.ending() == "\(128 + signal)")
    try started.expectGivenBack()
    #expect(started.session.transcript.contains("=> terminated(signal: \(signal))"))
  }

  @Test func interruptsGiveBackToo() throws {
    let started = try Started()
    started.session.send("\u{3}")
    try started.session.wait(for: "=> cancelled").wait(for: "ask> ")
    kill(started.probe, SIGINT)
    try started.session.wait(for: "again to leave")
    kill(started.probe, SIGINT)
    try started.session.wait(for: "=> leave")
    #expect(try started.ending() == "0")
    try started.expectGivenBack()
  }

  @Test func theQuitKeyGivesBack() throws {
    let started = try Started()
    started.session.send("\u{1C}")
    #expect(try started.ending() == "131")
    try started.expectGivenBack()
  }

  @Test func aStopReturnsToTheSameLine() throws {
    let started = try Started()
    started.session.send("\u{1A}")
    try started.session.wait(for: "shell> ")
    try started.expectGivenBack()
    started.session.send("fg\n")
    try started.session.wait(for: "ask> uno")
    try started.session.wait(forState: { !$0.is_canonical && !$0.echoes })
    #expect(try started.session.answer(to: "!\r") == #"line "uno!""#)
    started.session.send("\u{1A}")
    try started.session.wait(for: "shell> ")
    started.session.send("fg\n")
    try started.session.wait(for: "ask> ")
    try started.session.wait(forState: { !$0.is_canonical && !$0.echoes })
    #expect(try started.session.answer(to: "\u{4}") == "leave")
    #expect(try started.ending() == "0")
    try started.expectGivenBack()
  }

  @Test func aCrashGivesBack() throws {
    let folder = try TemporaryFolder()
    let started = try Started("crash=\(folder.path("now"))")
    try folder.write("", to: "now")
    let code = try started.ending()
    #expect([SIGILL, SIGTRAP].map { "\(128 + $0)" }.contains(code))
    try started.expectGivenBack()
  }

  @Test func anEndlessRecursionGivesBack() throws {
    let folder = try TemporaryFolder()
    let started = try Started("overflow=\(folder.path("now"))")
    try folder.write("", to: "now")
    #expect(try started.ending() == "\(128 + SIGSEGV)")
    try started.expectGivenBack()
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS])
  func aFaultGivesBack(signal: Int32) throws {
    let started = try Started()
    kill(started.probe, signal)
    #expect(try started.ending() == "\(128 + signal)")
    try started.expectGivenBack()
  }

  @Test func theShellAroundTheProgramLives() throws {
    let session = try ProbeSession(
      ["-c", "$PROBE; echo after=$?"], program: Self.shell, environment: ["PROBE": try ProbeSession.probe()])
    try session.wait(for: "ready ")
    let probe = try session.number()
    try session.wait(for: "ask> ")
    kill(probe, SIGTERM)
    try session.wait(for: "after=143")
    #expect(try session.ending() == 0)
  }

  @Test func anIgnoredHangUpStaysIgnored() throws {
    let session = try ProbeSession(
      ["-c", "trap '' HUP; exec $PROBE"], program: Self.shell, environment: ["PROBE": try ProbeSession.probe()])
    try session.wait(for: "ask> ")
    kill(session.process, SIGHUP)
    #expect(try session.answer(to: "uno\r") == #"line "uno""#)
  }

  @Test func aStopWithoutAShellGoesOn() throws {
    let session = try ProbeSession()
    try session.wait(for: "ask> ")
    session.send("uno")
    try session.wait(for: "uno")
    session.send("\u{1A}")
    try session.wait(for: "ask> uno")
    #expect(try session.answer(to: "!\r") == #"line "uno!""#)
  }

  @Test func keysHitWhileTheProgramPrintsAreNotShown() throws {
    let folder = try TemporaryFolder()
    let session = try ProbeSession(["held=\(folder.path("go"))"])
    try session.wait(for: "holding")
    try session.wait(forState: { !$0.echoes })
    session.send("hit early\r")
    try folder.write("", to: "go")
    try session.wait(for: "released")
    #expect(try session.event() == #"line "hit early""#)
    #expect(
      session.screen.rows.prefix(3).map { String($0.prefix(8)) } == [
        "holding", "released", String("ready \(session.process)".prefix(8)),
      ])
  }

  @Test func plainHiddenAnswersAreNotShown() throws {
    let session = try ProbeSession(["plain", "hidden"])
    try session.wait(for: "ask> ")
    try session.wait(forState: { $0.is_canonical && !$0.echoes })
    #expect(try session.answer(to: "12345\n") == #"line "12345""#)
    #expect(!session.screen.rows.contains { $0.hasPrefix("ask>") && $0.contains("12345") })
    try session.wait(for: "ask> ")
    kill(session.process, SIGTERM)
    #expect(try session.ending() == 143)
    try session.wait(forState: { $0.echoes })
  }
}
