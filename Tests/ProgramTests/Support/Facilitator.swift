import PseudoTerminal

/// Somebody at the keyboard: waits for the prompt, types an answer key by key, and reads what is said to it.
struct Facilitator {
  let terminal: TerminalProgram

  /// Sits down at a terminal; returns when the first question stands there.
  init(_ terminal: TerminalProgram) throws {
    self.terminal = terminal
    try awaitPrompt()
  }

  /// Types a line and Enter; returns when all these words were shown below it and the next prompt is there.
  func answer(_ keys: String, _ said: String...) throws {
    terminal.look()
    terminal.type(keys + Key.enter)
    for words in said { try terminal.wait(for: words) }
    try awaitPrompt()
  }

  /// Presses keys that are no whole line; returns when the words are shown and a prompt is there.
  func press(_ keys: String, _ said: String...) throws {
    terminal.look()
    terminal.type(keys)
    for words in said { try terminal.wait(for: words) }
    try awaitPrompt()
  }

  /// Presses keys on the line; returns when the line of the prompt looks so.
  func edit(_ keys: String, untilLineIs line: String) throws {
    terminal.type(keys)
    try terminal.wait("line \(line.debugDescription)") { self.line == line }
  }

  /// What stands behind the prompt.
  var line: String {
    let rows = terminal.screen.rows(from: max(0, terminal.screen.cursorRow - 8))
    guard let last = rows.lastIndex(where: { $0.contains(" ›") }) else { return "" }
    let text = rows[last...].joined(separator: "\n")
    return String(text[text.index(after: text.firstIndex(of: "›") ?? text.startIndex)...].dropFirst())
  }

  func awaitPrompt() throws {
    try terminal.wait("prompt") { self.terminal.unseenRows.contains { $0.contains(" ›") } }
  }
}

/// What keys send.
enum Key {
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let tab = "\t"
  static let backspace = "\u{7F}"
  static let left = "\u{1B}[D"
  static let right = "\u{1B}[C"
  static let up = "\u{1B}[A"
  static let home = "\u{1B}[H"
  static let controlC = "\u{3}"
  static let controlD = "\u{4}"
  static let controlU = "\u{15}"
  static let controlZ = "\u{1A}"

  /// Text from the clipboard, as terminals mark it.
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
