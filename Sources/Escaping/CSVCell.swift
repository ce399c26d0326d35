/// A cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
public enum CSVCell {
  /// Words of people and of files: on one line, ``InertText``, quoted where it matters. What a spreadsheet would
  /// calculate gets an apostrophe in front, as people write it themselves; so does what begins with one, so that taking
  /// one away gives every text back.
  public static func text(_ text: String) -> String {
    let text = InertText.oneLine(text)
    let isFormula = text.unicodeScalars.first { !$0.properties.isWhitespace }.map(starts.contains) ?? false
    if isFormula || text.hasPrefix("'") { return quoted("'" + text) }
    let isPlain = text.unicodeScalars.allSatisfy { !marks.contains($0) } && text.first != " " && text.last != " "
    return isPlain ? text : quoted(text)
  }

  /// A row with the line end that the standard asks for.
  public static func row(_ cells: [String], separator: String = ",") -> String {
    cells.joined(separator: separator) + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The full-width forms are formulas as well in some spreadsheets.
  private static let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  private static let marks: Set<Unicode.Scalar> = ["\"", ",", ";", "'"]
}
