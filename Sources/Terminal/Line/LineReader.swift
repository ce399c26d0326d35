/// Whatever answers questions with lines: a person at an editor, a person at a plain terminal, or a file.
public protocol LineReader: AnyObject {
  /// Asks one question and waits for what comes of it.
  /// - Throws: ``LineError`` when what was read cannot be a line.
  func read(_ request: LineRequest) throws -> LineEvent
}

/// Why a line cannot be read.
public enum LineError: Error, Hashable {
  /// The line, counted from 1, has bytes that are not UTF-8.
  case notUTF8(line: Int)
  /// The line, counted from 1, is longer than `limit` bytes.
  case tooLong(line: Int, limit: Int)
  /// Reading failed; `code` is the system's `errno`.
  case unreadable(code: Int32)
}

/// Why there can be no line editor here; a ``PlainReader`` always works.
public enum LineEditorError: Error, Hashable {
  /// The terminal, its kind or its character set cannot be used for editing.
  case unusable(PlainReason)
  /// The user's `~/.editrc` turns editing off.
  case editingTurnedOff
}
