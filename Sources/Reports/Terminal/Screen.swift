/// The screen that a report is for.
public struct Screen: Sendable {
  /// Columns of the window.
  public var width: Int
  /// For screen readers, pipes and files: no bars, no curves.
  public var isPlain: Bool
  /// Whether more than ASCII can be shown.
  public var isUTF8: Bool
  /// Only signs that every keyboard has, letters aside: `--plain`, whose signs are read aloud.
  public var hasPlainSigns = false
  /// The columns that a text takes.
  public var columns: @Sendable (String) -> Int
  /// Makes a text of a file harmless, on one row.
  public var inert: @Sendable (String) -> String

  public init(
    width: Int, isPlain: Bool = false, isUTF8: Bool = true, columns: @escaping @Sendable (String) -> Int,
    inert: @escaping @Sendable (String) -> String
  ) {
    self.width = max(20, width)
    self.isPlain = isPlain
    self.isUTF8 = isUTF8
    self.columns = columns
    self.inert = inert
  }

  /// Lines longer than this are hard to read on a projector.
  var room: Int { min(width, 100) }
  var isNarrow: Bool { width < 60 }

  func padded(_ text: String, to width: Int, isNumber: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns(text)))
    return isNumber ? blanks + text : text + blanks
  }
}
