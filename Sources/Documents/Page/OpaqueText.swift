internal import Escaping
internal import Mustache

/// A value between two marks, so that whoever reads the text around it as Markdown takes the value for one letter.
///
/// Nothing in a value can open or close anything: its own controls are shown as their pictures.
struct OpaqueText: MustacheContentType {
  static let name = "OPAQUE"
  static let start: Character = "\u{2}"
  static let end: Character = "\u{3}"

  func escapeText(_ text: String) -> String {
    let line = InertText.oneLine(text).drop { $0 == " " }
    let words = line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
    return words.isEmpty ? "" : "\(Self.start)\(words)\(Self.end)"
  }
}
