internal import CEdit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The whole window of a terminal, for something that is drawn anew whenever it changes. What stood there comes back
/// afterwards, however the program ends.
public struct Window {
  public enum Event: Hashable, Sendable {
    /// The time is over.
    case nothing
    case keys([Key])
    /// The window has another size, or the program was stopped and goes on: it has to be drawn anew.
    case changed
    /// A signal wants the program to end.
    case terminated(signal: Int32)
  }

  public enum Key: Hashable, Sendable {
    case character(Character)
    case up, down, pageUp, pageDown, home, end
    /// Nobody types any more.
    case endOfInput
  }

  private let console: Console

  /// Takes the window; nil when there is none that can be drawn on.
  public static func take(_ console: Console, in environment: TerminalEnvironment) -> Window? {
    guard TerminalUse.decide(in: environment) == .editing else { return nil }
    cedit_signals_catch()
    cedit_take_window(true)
    return Window(console: console)
  }

  /// Gives the window back as it was found.
  public func giveBack() {
    cedit_take_window(false)
    cedit_signals_release()
  }

  public var size: (rows: Int, columns: Int) { (console.height ?? 24, console.width) }

  /// Fills the window with rows, from the top; what does not fit is cut off.
  public func draw(_ rows: [Styled]) throws {
    let (height, width) = size
    let shown = rows.prefix(height).map { cut($0, width: width).rendered(inColour: console.isColoured) + "\u{1B}[K" }
    try writeAll("\u{1B}[H" + shown.joined(separator: "\r\n") + "\u{1B}[J", to: console.descriptor)
  }

  /// Waits for a key or a signal.
  public func wait(milliseconds: Int) -> Event {
    switch cedit_wait(STDIN_FILENO, Int32(milliseconds)) {
    case Int32(CEDIT_SIGNAL): signal()
    case Int32(CEDIT_INPUT): .keys(keys())
    default: .nothing
    }
  }

  private func signal() -> Event {
    var event = Event.nothing
    while case let number = cedit_signals_next(), number != 0 {
      switch number {
      case SIGWINCH, SIGCONT: event = .changed
      case SIGPIPE: continue
      default: return .terminated(signal: number)
      }
    }
    return event
  }

  private func keys() -> [Key] {
    guard let bytes = try? nextBytes(from: STDIN_FILENO, atMost: 64) else { return [.endOfInput] }
    return Key.keys(in: String(decoding: bytes, as: UTF8.self))
  }
}

extension Window.Key {
  private static let sequences: [String: Window.Key] = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down, "[5~": .pageUp, "[6~": .pageDown, "[H": .home, "OH": .home,
    "[1~": .home, "[F": .end, "OF": .end, "[4~": .end,
  ]

  /// Several keys may arrive at once; a sequence that stands for none that is used here is left out.
  static func keys(in text: String) -> [Window.Key] {
    var keys: [Window.Key] = []
    var rest = text[...]
    while let first = rest.popFirst() {
      guard first == "\u{1B}", let second = rest.first, "[O".contains(second) else {
        keys.append(.character(first))
        continue
      }
      let body = rest.dropFirst().prefix { !("@"..."~").contains($0) }
      let sequence = rest.prefix(body.count + 2)
      rest = rest.dropFirst(sequence.count)
      if let key = sequences[String(sequence)] { keys.append(key) }
    }
    return keys
  }
}

/// The beginning of a row, as many columns as there are.
func cut(_ row: Styled, width: Int) -> Styled {
  var left = width
  var result = Styled()
  for run in row.runs where left > 0 {
    let text = truncate(inertRow(run.text), width: left)
    result += Styled(text, run.style)
    left -= displayWidth(text)
  }
  return result
}
