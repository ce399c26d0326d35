import Foundation
import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A long read says how far it is, at a terminal only.
@Suite struct MeasureProgressTests {
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    _ = try MeasureFiles(workplace)
    // Enough for a second of work whatever the build.
    let rows = (0..<600_000).map { "L-\($0),2024-01-08T09:00:00+01:00,Tom\n" }
    try workplace.write("lead_id,handed_over_at,owner\n" + rows.joined(), to: "leads.csv")
  }

  private static let command = ["measure", "acme.json", "--leads", "leads.csv", "--workers", "1", "-o", "report.json"]

  private func start() throws -> TerminalProgram {
    try TerminalProgram(
      "/bin/sh", ["-c", #"cd "$0" && exec "$@""#, workplace.path, try Workplace.entente] + Self.command,
      environment: workplace.environment)
  }

  private func hasBar(_ terminal: TerminalProgram) -> Bool {
    String(decoding: terminal.written, as: UTF8.self).contains(/\d+% [█░]+ leads\.csv/)
  }

  @Test func aBarIsShownAndErased() throws {
    let terminal = try start()
    #expect(try terminal.ending() == 0)
    #expect(hasBar(terminal))
    #expect(terminal.screen.rows == [])
    #expect(workplace.has("report.json"))
  }

  @Test func ctrlCLeavesNothingBehind() throws {
    let terminal = try start()
    try terminal.wait("a bar") { hasBar(terminal) }
    terminal.send("\u{3}")
    #expect(try terminal.ending() == 128 + SIGINT)
    let shown = terminal.screen.rows.joined()
    #expect(!shown.contains("%"), "\(shown)")
    #expect(terminal.state.isOrdinary)
    let left = try FileManager.default.contentsOfDirectory(atPath: workplace.path).filter { $0.hasPrefix("report") }
    #expect(left == [])
  }

  @Test func nobodyAtATerminalSeesNone() throws {
    let run = try workplace.run(Self.command, input: [])
    #expect(run.code == 0, "\(run.errorText)")
    #expect(run.errors.isEmpty && run.output.isEmpty, "\(run.errorText)")
  }

  @Test func plainShowsNone() throws {
    let terminal = try TerminalProgram(
      "/bin/sh", ["-c", #"cd "$0" && exec "$@""#, workplace.path, try Workplace.entente] + Self.command + ["--plain"],
      environment: workplace.environment)
    #expect(try terminal.ending() == 0)
    #expect(terminal.written.isEmpty)
  }
}
