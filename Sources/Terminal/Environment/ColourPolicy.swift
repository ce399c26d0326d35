/// What the user said about colour.
public enum ColourChoice: String, Hashable, Sendable, CaseIterable {
  case auto, always, never
}

extension TerminalEnvironment {
  /// Whether to print in colour to an output.
  ///
  /// The user's option goes before everything. Then `FORCE_COLOR`, `NO_COLOR` and `CLICOLOR_FORCE`, each when not
  /// empty, in this order; then whether the output is a terminal that can do more than print.
  /// - Parameter isTerminal: whether that output is a terminal; the standard output's state when nil.
  public func isColoured(_ choice: ColourChoice = .auto, isTerminal: Bool? = nil) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if isSet("FORCE_COLOR") { return variables["FORCE_COLOR"] != "0" }
    if isSet("NO_COLOR") { return false }
    if isSet("CLICOLOR_FORCE") { return variables["CLICOLOR_FORCE"] != "0" }
    return (isTerminal ?? isOutputTerminal) && !isDumb
  }

  private func isSet(_ name: String) -> Bool {
    !(variables[name] ?? "").isEmpty
  }
}
