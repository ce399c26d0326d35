internal import CEdit

/// One row that says how far a long read is: only once it takes longer than half a second, and gone when it is over, also
/// when the program is ended by a signal.
public struct ProgressRow: Sendable {
  private let descriptor: Int32

  /// Begins; nil where nobody would see it, or where rows cannot be redrawn.
  /// - Parameter descriptor: 2, the standard error.
  public static func begin(descriptor: Int32 = 2, in environment: TerminalEnvironment) -> ProgressRow? {
    guard cedit_is_terminal(descriptor), !environment.isDumb, !environment.wishesAccessibility else { return nil }
    cedit_progress_begin(descriptor)
    return ProgressRow(descriptor: descriptor)
  }

  /// Draws the row when it is time to: a name, a bar and a percentage. Any thread may call it.
  public func show(_ name: String, done: Int, of whole: Int) {
    guard cedit_progress_due() else { return }
    let row = Self.row(name, done: done, of: whole, width: (windowSize(of: descriptor)?.columns ?? 80) - 1)
    try? writeAll("\r" + row + "\u{1B}[K", to: descriptor)
  }

  /// Erases the row.
  public func end() { cedit_progress_end() }

  static func row(_ name: String, done: Int, of whole: Int, width: Int) -> String {
    let percent = whole > 0 ? min(100, max(0, done * 100 / whole)) : 0
    let number = "\(percent)%"
    let figure = String(repeating: " ", count: 4 - number.count) + number
    let length = min(30, width - 16)
    guard length > 4 else { return truncate(figure, width: max(0, width)) }
    let full = length * percent / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
    return "\(figure) \(bar) \(truncate(inertRow(name), width: max(0, width - length - 6)))"
  }
}
