import Escaping
import HostileCorpus
import Testing

@testable import Documents

/// What people typed is read as they typed it, by programs that know Markdown better than this one.
@Suite struct EscapingTests {
  private static var texts: [String] {
    var random = SplitMix(state: 2027)
    return (HostileTexts.all + (0..<400).map { _ in HostileTexts.random(using: &random) }).filter { !plain($0).isEmpty }
  }

  /// Where a text may stand: what is around it, and the tags between which it is found again.
  struct Context: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: String
    var after: String
    var opening: String
    var closing: String
  }

  static let contexts = [
    Context(testDescription: "paragraph", before: "", after: "", opening: "<p>", closing: "</p>"),
    Context(testDescription: "heading", before: "### ", after: "", opening: "<h3>", closing: "</h3>"),
    Context(testDescription: "item", before: "- ", after: "\n\n<!-- -->", opening: "<li>", closing: "</li>"),
    Context(
      testDescription: "sentence", before: "Said: ", after: ", then.", opening: "<p>Said: ", closing: ", then.</p>"),
    Context(
      testDescription: "cell", before: "| first | last |\n|---|---|\n| x | ", after: " |", opening: "<td>x</td><td>",
      closing: "</td></tr>"),
  ]

  /// Without pandoc's typographic quotes, and without its boxes for "[ ]", which it draws for an escaped one as well.
  private static let formats = ["gfm", "commonmark_x-smart", "markdown-smart-task_lists"]

  @Test(.enabled(if: Tool.has("pandoc"), "pandoc is not installed"), arguments: contexts, formats)
  func pandocReadsWhatWasTyped(context: Context, format: String) throws {
    let arguments = ["-f", format + Self.withoutIdentifiers(format), "-t", "html", "--wrap=none"]
    try expect(context, Tool.run("pandoc", arguments, input: document(context)).output)
  }

  @Test(.enabled(if: Tool.has("cmark"), "cmark is not installed"), arguments: contexts.dropLast())
  func cmarkReadsWhatWasTyped(context: Context) throws {
    try expect(context, Tool.run("cmark", ["--unsafe"], input: document(context)).output)
  }

  private static func withoutIdentifiers(_ format: String) -> String {
    format.hasPrefix("markdown") ? "-auto_identifiers" : "-gfm_auto_identifiers"
  }

  private func document(_ context: Context) -> String {
    Self.texts.map { context.before + MarkdownLine.escaped($0) + context.after }.joined(separator: "\n\n")
  }

  private func expect(_ context: Context, _ html: String) {
    let html = html.split(separator: "\n").joined().replacing("<td style=\"text-align: left;\">", with: "<td>")
    let found = html.split(separator: context.closing, omittingEmptySubsequences: false).dropLast().map { part in
      part.lastRange(of: context.opening).map { String(part[$0.upperBound...]) } ?? "?"
    }
    let wanted = Self.texts.map(Self.plain)
    #expect(found.count == wanted.count)
    let different = zip(found, wanted).filter { Self.unescaped($0) != $1 }
    for (found, wanted) in different.prefix(5) { Issue.record("typed \(wanted), read \(found)") }
  }

  /// What a reader sees of a text: one blank where there are several.
  private static func plain(_ text: String) -> String {
    InertText.oneLine(text).split(separator: " ").joined(separator: " ")
  }

  /// The characters of HTML text; a tag in it stays one and is noticed.
  private static func unescaped(_ html: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) { text, entity in
      text.replacing(entity.0, with: entity.0 == "&lt;" && html.contains("<") ? "‹" : entity.1)
    }.split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: [
    ("a\u{0}b", "a␀b"), ("\u{1B}[31m", "␛[31m"), ("a\u{7F}", "a␡"), ("a\u{85}b", "a⟨U+0085⟩b"),
    ("a\u{9B}31m", "a⟨U+009B⟩31m"),
    ("\u{202E}evil", "⟨U+202E⟩evil"), ("a\u{2066}b\u{2069}", "a⟨U+2066⟩b⟨U+2069⟩"), ("\u{200F}x", "⟨U+200F⟩x"),
    ("a\u{200B}b", "a⟨U+200B⟩b"), ("\u{FEFF}x", "⟨U+FEFF⟩x"), ("a\r\nb\nc", "a b c"), ("a\u{2028}b", "a b"),
    ("a\tb", "a b"),
    ("👩‍👩‍👧 é", "👩‍👩‍👧 é"),
  ])
  func whatCannotBeSeenIsShown(text: String, shown: String) {
    #expect(InertText.oneLine(text) == shown)
  }

  @Test(arguments: [
    ("CRM task, 15 min.", "CRM task, 15 min."), ("a\"]; click x \"javascript:alert(1)\"", nil), ("%%{init: {}}%%", nil),
    ("`markdown`", nil), ("<b>", "#60;b#62;"), ("#35;", "#35;35#59;"), ("end", "end"), ("e-mail", "e-mail"),
    ("ñ → ü", "ñ → ü"),
  ])
  func mermaidLabelsHoldNoSyntax(text: String, written: String?) {
    let label = MermaidText.escaped(text)
    if let written { #expect(label == written) }
    #expect(!label.contains { "\"`<>{}[]()|%\\:\n".contains($0) })
    let read = label.replacing(/#(\d+);/) { match in
      UInt32(match.1).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
    }
    #expect(read == text)
  }
}

extension Substring {
  fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}
