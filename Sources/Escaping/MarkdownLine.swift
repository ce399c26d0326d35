/// Text inside a line of Markdown: a paragraph, a heading, a list's item or a table's cell.
///
/// One way of escaping is safe in all of them, so that a value may be moved anywhere.
public enum MarkdownLine {
  /// The text on one line, ``InertText``, and none of its signs is markup.
  public static func escaped(_ text: String) -> String {
    let text = InertText.oneLine(text)
    let characters = Array(trimmed(text).unicodeScalars)
    let marker = listMarker(characters)
    var result = String.UnicodeScalarView()
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : nil
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      let isShortcode = character == ":" && opensShortcode(characters[(index + 1)...])
      if isShortcode || isSpecial(character, at: index, before, after) || index == marker { result.append("\\") }
      result.append(character)
    }
    return String(result)
  }

  /// Blanks at the ends mean nothing to a reader and something to Markdown.
  private static func trimmed(_ text: String) -> Substring {
    let text = text.drop { $0 == " " }
    return text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)]
  }

  private static func isSpecial(
    _ character: Unicode.Scalar, at index: Int, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "^", "#", "{", "}": true
    // What opens a block stands at the start; the same sign twice is markup of some readers.
    case "+", "-", "=", "%", ":", "!": index == 0 || before == character || after == character
    case "@": before.map { !$0.properties.isAlphabetic && !("0"..."9").contains($0) } ?? true
    case "/": before == ":"
    case ".": index >= 3 && after != nil && isAddress(before)
    default: false
    }
  }

  /// `:smile:` would become a picture, also when the second colon is the template's; a time of day would not.
  private static func opensShortcode(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { ("0"..."9").contains($0) || isLetter($0) || "_+-".unicodeScalars.contains($0) }
    return name.contains { !("0"..."9").contains($0) }
      || ["100", "1234"].contains(String(String.UnicodeScalarView(name)))
  }

  /// `www.` would become a link.
  private static func isAddress(_ before: Unicode.Scalar?) -> Bool { before == "w" || before == "W" }

  /// The place of the point or bracket that makes a list of a line's start: `1.`, `b)`, `(iv)`.
  private static func listMarker(_ characters: [Unicode.Scalar]) -> Int? {
    let start = characters.first == "(" ? 1 : 0
    let label = characters[start...].prefix { ("0"..."9").contains($0) || isLetter($0) }
    let end = start + label.count
    guard !label.isEmpty, label.count <= 9, end < characters.count, characters[end] == "." || characters[end] == ")",
      end + 1 == characters.count || characters[end + 1] == " "
    else { return nil }
    return end
  }

  private static func isLetter(_ character: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(character) || ("A"..."Z").contains(character)
  }
}
