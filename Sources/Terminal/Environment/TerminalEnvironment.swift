internal import CEdit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the program finds around it, as a value, so that the decisions can be tried without a terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  public var isInputTerminal: Bool
  public var isOutputTerminal: Bool
  /// Whether the C library offers a UTF-8 character set: without one libedit drops every accent.
  public var canUseUTF8: Bool
  /// Whether the terminal's kind, or a common one, is in the terminal database.
  public var knowsTerminal: Bool
  /// The environment's variables that matter here.
  public var variables: [String: String]

  public init(
    isInputTerminal: Bool, isOutputTerminal: Bool, canUseUTF8: Bool = true, knowsTerminal: Bool = true,
    variables: [String: String] = [:]
  ) {
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.canUseUTF8 = canUseUTF8
    self.knowsTerminal = knowsTerminal
    self.variables = variables
  }
}

extension TerminalEnvironment {
  private static let names = [
    "TERM", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "ACCESSIBLE", "INSIDE_EMACS",
  ]

  /// What is really there. Chooses a UTF-8 character set, and a known `TERM`, as a side effect.
  public static func current() -> TerminalEnvironment {
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    let isInputTerminal = cedit_is_terminal(STDIN_FILENO)
    let isOutputTerminal = cedit_is_terminal(STDOUT_FILENO)
    var environment = TerminalEnvironment(
      isInputTerminal: isInputTerminal, isOutputTerminal: isOutputTerminal, variables: variables)
    environment.canUseUTF8 = cedit_use_utf8()
    if isInputTerminal, isOutputTerminal, !environment.isDumb { environment.knowsTerminal = cedit_use_known_terminal() }
    return environment
  }

  /// A terminal that can only print: `TERM` is `dumb`, or not set.
  public var isDumb: Bool {
    let kind = variables["TERM"] ?? ""
    return kind.isEmpty || kind == "dumb" || kind == "emacs"
  }
}
