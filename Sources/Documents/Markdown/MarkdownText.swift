internal import Escaping
internal import Mustache

/// Text inside a line of Markdown, as ``MarkdownLine`` escapes it.
struct MarkdownText: MustacheContentType {
  static let name = "MARKDOWN"

  func escapeText(_ text: String) -> String { MarkdownLine.escaped(text) }
}
