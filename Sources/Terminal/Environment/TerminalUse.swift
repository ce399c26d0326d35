/// How lines are read here.
public enum TerminalUse: Hashable, Sendable {
  /// With the line editor.
  case editing
  /// As plain lines.
  case plain(PlainReason)
}

/// Why lines are read without the editor.
public enum PlainReason: Hashable, Sendable {
  /// The user said so (`--plain`, `ACCESSIBLE`).
  case wished
  /// The answers come from a pipe or a file.
  case inputIsNoTerminal
  /// The words go to a pipe or a file.
  case outputIsNoTerminal
  /// The terminal can only print.
  case dumbTerminal
  /// No terminal database knows any usable terminal.
  case unknownTerminal
  /// No character set of this machine has accents.
  case noUTF8
}

extension TerminalUse {
  /// Decides once, at the start.
  /// - Parameter isPlainWished: the `--plain` option.
  public static func decide(in environment: TerminalEnvironment, isPlainWished: Bool = false) -> TerminalUse {
    if !environment.isInputTerminal { return .plain(.inputIsNoTerminal) }
    if !environment.isOutputTerminal { return .plain(.outputIsNoTerminal) }
    if isPlainWished || environment.wishesAccessibility { return .plain(.wished) }
    if environment.isDumb { return .plain(.dumbTerminal) }
    if !environment.knowsTerminal { return .plain(.unknownTerminal) }
    if !environment.canUseUTF8 { return .plain(.noUTF8) }
    return .editing
  }
}

extension TerminalEnvironment {
  /// `ACCESSIBLE` is set to anything but `0` or `false`.
  public var wishesAccessibility: Bool {
    guard let value = variables["ACCESSIBLE"], !value.isEmpty else { return false }
    return value != "0" && value.lowercased() != "false"
  }
}
