/// A piece of a document's text, as Markdown sets it apart.
///
/// What templates use is understood, and what somebody may write into templates of their own: headings, paragraphs,
/// lists, quotes, tables, listings. Anything else is a paragraph.
indirect enum TextBlock: Hashable, Sendable {
  case heading(level: Int, String)
  case paragraph(String)
  case list(isNumbered: Bool, [[TextBlock]])
  case quote([TextBlock])
  case table(TextTable)
  case listing(language: String, [String])
  case rule

  /// A paragraph that is nothing but `![](name)`: the name of a picture.
  var picture: String? {
    switch self {
    case .paragraph(let text) where text.hasPrefix("![](") && text.hasSuffix(")"):
      String(text.dropFirst(4).dropLast())
    case .listing("mermaid", _): "way"
    default: nil
    }
  }
}

struct TextTable: Hashable, Sendable {
  var head: [String]
  var isNumber: [Bool]
  var rows: [[String]]
}
