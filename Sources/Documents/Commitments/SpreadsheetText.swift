/// A cell of a table for spreadsheets: always text, never a formula, and given back as it was.
enum SpreadsheetText {
  /// In quotes (RFC 4180). What a spreadsheet would calculate gets an apostrophe in front, and so does what has one.
  static func cell(_ text: String) -> String {
    let text = InertText.oneLine(text)
    let guarded = isGuarded(text) ? "'" + text : text
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }

  /// Signs that begin a formula, wide forms of East Asian keyboards included, also after blanks.
  private static func isGuarded(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return "=+-@＝＋－＠−".unicodeScalars.contains(first) || text.unicodeScalars.first == "'"
  }
}
