/// The few words the line editor itself shows, in the user's language.
public struct LineWords: Hashable, Sendable {
  /// Stands before what is searched for: `"search"`.
  public var search: String
  /// Stands there when nothing is found: `"not found"`.
  public var notFound: String
  /// Said at the first Ctrl-C on an empty line: once more leaves.
  public var interruptAgain: String
  /// Said when the line has no room on the screen for what was typed or pasted.
  public var lineFull: String

  public init(search: String, notFound: String, interruptAgain: String, lineFull: String) {
    self.search = search
    self.notFound = notFound
    self.interruptAgain = interruptAgain
    self.lineFull = lineFull
  }
}
