import Terminal
import Testing

@Suite struct TerminalUseTests {
  static let usable = TerminalEnvironment(
    isInputTerminal: true, isOutputTerminal: true, variables: ["TERM": "xterm-256color"])

  static func usable(_ change: (inout TerminalEnvironment) -> Void) -> TerminalEnvironment {
    var environment = usable
    change(&environment)
    return environment
  }

  @Test(arguments: [
    (usable, TerminalUse.editing),
    (usable { $0.isInputTerminal = false }, .plain(.inputIsNoTerminal)),
    (usable { $0.isOutputTerminal = false }, .plain(.outputIsNoTerminal)),
    (usable { $0.canUseUTF8 = false }, .plain(.noUTF8)),
    (usable { $0.knowsTerminal = false }, .plain(.unknownTerminal)),
    (usable { $0.variables["TERM"] = "dumb" }, .plain(.dumbTerminal)),
    (usable { $0.variables["TERM"] = nil }, .plain(.dumbTerminal)),
    (usable { $0.variables["ACCESSIBLE"] = "1" }, .plain(.wished)),
    (usable { $0.variables["ACCESSIBLE"] = "0" }, .editing),
    (usable { $0.variables["ACCESSIBLE"] = "false" }, .editing),
  ])
  func editingNeedsATerminalThatCan(environment: TerminalEnvironment, use: TerminalUse) {
    #expect(TerminalUse.decide(in: environment) == use)
  }

  @Test func plainLinesCanBeAskedFor() {
    #expect(TerminalUse.decide(in: Self.usable, isPlainWished: true) == .plain(.wished))
  }
}
