internal import Terminal

/// Says how far a long read is, where somebody waits at a terminal.
enum ProgressBar {
  /// Does something with a function that is to be called with the bytes read of a file's size; none where nobody looks.
  static func shown<Result>(
    isPlain: Bool, _ work: ((@Sendable (_ path: String, _ read: Int, _ size: Int) -> Void)?) throws -> Result
  ) rethrows -> Result {
    guard !isPlain, let row = ProgressRow.begin(in: TerminalEnvironment.current()) else { return try work(nil) }
    defer { row.end() }
    return try work { path, read, size in row.show(path, done: read, of: size) }
  }
}
