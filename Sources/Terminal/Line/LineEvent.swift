/// What came of asking for a line.
public enum LineEvent: Hashable, Sendable {
  /// An answer. Its rows are separated by `\n`. A line that begins with pasted text is never a command.
  case line(String, isPasted: Bool)
  /// Escape on an empty line: go back a question.
  case back
  /// Ctrl-C cleared a line that was not empty.
  case cancelled
  /// Ctrl-D, or Ctrl-C twice, on an empty line.
  case leave
  /// There is nothing more to read.
  case endOfInput
  /// A signal asks the program to end: save, then call ``endProcess(bySignal:)``.
  case terminated(signal: Int32)
}
