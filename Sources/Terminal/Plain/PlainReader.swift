internal import CEdit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads plain lines: from a pipe or a file, or from a person at a terminal without any redrawing (`--plain`,
/// `TERM=dumb`), for whom each prompt is printed as text.
public final class PlainReader: LineReader {
  /// The number of the last line read, counted from 1; 0 before the first.
  public var lineNumber: Int { cutter.lineNumber }

  private let descriptor: Int32
  private let isTerminal: Bool
  private let console: Console
  private var cutter: LineCutter
  private var isAtEnd = false
  private var isInterrupted = false

  /// - Parameters:
  ///   - descriptor: what is read.
  ///   - console: where prompts are printed when a person answers.
  ///   - limit: the longest line accepted, in bytes.
  public init(descriptor: Int32 = 0, console: Console = Console(), limit: Int = 1 << 20) {
    self.descriptor = descriptor
    self.isTerminal = cedit_is_terminal(descriptor)
    self.console = console
    self.cutter = LineCutter(limit: limit)
    if isTerminal {
      cedit_terminal_remember()
      cedit_signals_catch()
    }
  }

  deinit {
    if isTerminal { cedit_signals_release() }
  }

  public func read(_ request: LineRequest) throws -> LineEvent {
    guard isTerminal else { return try nextLine() }
    try showPrompt(request)
    guard request.isHidden else { return try nextLine() }
    cedit_terminal_echo(false)
    defer { cedit_terminal_echo(true) }
    let event = try nextLine()
    try console.print()
    return event
  }
}

extension PlainReader {
  /// The offer stands in brackets: an empty line takes it.
  private func showPrompt(_ request: LineRequest) throws {
    let offer = request.offer.isEmpty ? "" : "[\(inertRow(request.offer))] "
    try console.show(Styled(inertRow(request.prompt), request.promptStyle) + Styled(offer))
  }

  private func nextLine() throws -> LineEvent {
    while true {
      if let line = try cutter.next() { return event(of: line) }
      if isAtEnd {
        if let line = try cutter.last() { return event(of: line) }
        return isTerminal ? .leave : .endOfInput
      }
      if let event = try fill() { return event }
    }
  }

  private func event(of line: String) -> LineEvent {
    isInterrupted = false
    return .line(cleaned(line), isPasted: false)
  }

  /// Reads what is there, waiting for it; an event when a signal came instead.
  private func fill() throws -> LineEvent? {
    if isTerminal, cedit_wait(descriptor, -1) == Int32(CEDIT_SIGNAL) { return try signalled() }
    do throws(SystemError) {
      if let bytes = try nextBytes(from: descriptor, atMost: 65_536) {
        cutter.feed(bytes)
      } else {
        isAtEnd = true
      }
    } catch {
      if error.code != EINTR { throw LineError.unreadable(code: error.code) }
    }
    return nil
  }

  /// Ctrl-C: the terminal threw the line away; once more leaves.
  private func signalled() throws -> LineEvent? {
    let signal = cedit_signals_next()
    switch signal {
    case 0, SIGWINCH, SIGCONT: return nil
    case SIGINT:
      try console.print()
      if isInterrupted { return .leave }
      isInterrupted = true
      return .cancelled
    default:
      return .terminated(signal: signal)
    }
  }
}
