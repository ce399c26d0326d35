internal import CEdit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Keys and signals in the order in which they matter: the one place that reads the terminal.
struct KeySource {
  enum Input: Equatable {
    case key(Key)
    /// Ctrl-C, or the signal it stands for. What was typed and not read yet is gone.
    case interrupted
    /// The window has another size.
    case resized
    /// The program goes on after a stop; the screen is not what it was.
    case continued
    /// A signal asks the program to end.
    case terminated(Int32)
    case endOfInput
    /// Nothing came within the time given.
    case silence
  }

  private var decoder = KeyDecoder()
  private var isAtEnd = false
  /// How long an escape byte may be the beginning of a longer key, in milliseconds.
  private let escapeDelay: Int32 = 50

  /// - Parameter milliseconds: how long to wait at most; for ever when nil.
  mutating func next(within milliseconds: Int32? = nil) -> Input {
    while true {
      if let key = decoder.next() { return .key(key) }
      let isWaiting = decoder.isWaitingForSilence
      switch cedit_wait(STDIN_FILENO, isWaiting ? escapeDelay : milliseconds ?? -1) {
      case Int32(CEDIT_SIGNAL):
        if let input = nextSignal() { return input }
      case Int32(CEDIT_INPUT):
        if isAtEnd || !fill() { return .endOfInput }
      default:
        guard isWaiting else { return .silence }
        if let key = decoder.next(afterSilence: true) { return .key(key) }
      }
    }
  }

  /// Throws away what was typed and not read yet.
  mutating func discardTypeAhead() {
    decoder.reset()
    cedit_discard_input()
  }

  /// Forgets the signals that came while nothing was read, but for one that asks the program to end.
  func staleTermination() -> Int32? {
    var termination: Int32?
    while true {
      let signal = cedit_signals_next()
      if signal == 0 { return termination }
      if endingSignals.contains(signal) { termination = signal }
    }
  }
}

private let endingSignals: Set<Int32> = [SIGTERM, SIGHUP, SIGQUIT]

extension KeySource {
  private mutating func nextSignal() -> Input? {
    let signal = cedit_signals_next()
    switch signal {
    case 0: return nil
    case SIGINT:
      discardTypeAhead()
      return .interrupted
    case SIGWINCH: return .resized
    case SIGCONT: return .continued
    default: return .terminated(signal)
    }
  }

  /// Reads what the terminal has; false at the end of the input.
  private mutating func fill() -> Bool {
    do {
      guard let bytes = try nextBytes(from: STDIN_FILENO, atMost: 4096) else {
        isAtEnd = true
        return false
      }
      decoder.feed(bytes)
      return true
    } catch {
      // A hang-up makes reading fail just before its signal arrives.
      if error.code == EINTR || error.code == EAGAIN { return true }
      isAtEnd = cedit_wait(STDIN_FILENO, 0) != Int32(CEDIT_SIGNAL)
      return !isAtEnd
    }
  }
}
