import Terminal
import Testing

@Suite struct ColourPolicyTests {
  @Test(arguments: [
    // choice, variables, is a terminal, coloured
    (ColourChoice.auto, ["TERM": "xterm"], true, true),
    (.auto, ["TERM": "xterm"], false, false),
    (.auto, ["TERM": "dumb"], true, false),
    (.auto, [:], true, false),
    (.auto, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
    (.auto, ["TERM": "xterm", "NO_COLOR": ""], true, true),
    (.auto, ["TERM": "dumb", "FORCE_COLOR": "1"], false, true),
    (.auto, ["TERM": "xterm", "FORCE_COLOR": "0"], true, false),
    (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, true),
    (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
    (.auto, ["CLICOLOR_FORCE": "1"], false, true),
    (.always, ["NO_COLOR": "1"], false, true),
    (.never, ["FORCE_COLOR": "1"], true, false),
  ])
  func theUsersWordComesFirst(choice: ColourChoice, variables: [String: String], isTerminal: Bool, isColoured: Bool) {
    let environment = TerminalEnvironment(
      isInputTerminal: true, isOutputTerminal: isTerminal, variables: variables)
    #expect(environment.isColoured(choice) == isColoured)
  }
}
