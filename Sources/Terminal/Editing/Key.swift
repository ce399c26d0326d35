/// A key, or what a terminal sends at one go.
enum Key: Hashable {
  /// A character to be written.
  case text(Unicode.Scalar)
  /// Ctrl and a letter, or another control character. Enter is `\n`, Ctrl-J is `\r`: the terminal swaps them
  /// while a line is edited.
  case control(UInt8)
  /// Alt and a character, which may be a control character.
  case alt(Unicode.Scalar)
  /// A key with a name on it.
  case named(NamedKey)
  /// Text from the clipboard, marked as such by the terminal.
  case paste(String)
  /// The Escape key alone.
  case escape
}

enum NamedKey: Hashable {
  case up, down, left, right, home, end, delete, wordLeft, wordRight, backTab
}

extension Key {
  /// Ctrl and the letter.
  static func ctrl(_ letter: Character) -> Key {
    .control((letter.asciiValue ?? 0) & 0x1F)
  }

  static let enter = Key.control(0x0A)
  static let controlJ = Key.control(0x0D)
  static let tab = Key.control(0x09)
  static let backspace = Key.control(0x7F)
}
