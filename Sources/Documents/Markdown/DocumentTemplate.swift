internal import Mustache
internal import Prompts

/// A document's template with its parts, checked: it escapes everything and names only values that there are.
struct DocumentTemplate {
  private let library: MustacheLibrary
  private let name: String

  /// - Parameters:
  ///   - names: The whole document first, then the parts that it may name; how a name ends decides the escaping.
  ///   - variables: Every name that a tag may have.
  init(
    _ names: [String], of pack: Pack, variables: Set<String>, as form: Form = .markdown
  ) throws(TemplateProblem) {
    var texts: [(name: String, text: String)] = []
    for name in names {
      guard let text = pack.template(name) else { throw TemplateProblem(template: name, line: 0, reason: .missing) }
      texts.append((name, text))
    }
    try self.init(texts, variables: variables, as: form)
  }

  init(
    _ texts: [(name: String, text: String)], variables: Set<String>, as form: Form = .markdown
  ) throws(TemplateProblem) {
    Self.register
    var library = MustacheLibrary()
    for (name, text) in texts {
      try Self.check(text, of: name, variables, parts: texts.map(\.name))
      do {
        try library.register("{{% CONTENT_TYPE: \(Self.contentType(of: name, form))}}\n" + text, named: name)
      } catch {
        throw TemplateProblem(template: name, line: 0, reason: .syntax("\(error)"))
      }
    }
    self.library = library
    name = texts.first?.name ?? ""
  }

  func render(_ root: View) -> String { library.render(root.mustache, withTemplate: name) ?? "" }

  /// What the rendered text is for.
  enum Form: Sendable {
    /// For readers of Markdown: values are escaped.
    case markdown
    /// For a page: values stand between marks, and the text around them is read as Markdown.
    case page
  }

  private static func contentType(of name: String, _ form: Form) -> String {
    guard !name.hasSuffix(".mermaid") else { return MermaidText.name }
    return form == .page ? OpaqueText.name : MarkdownText.name
  }

  private static let register: Void = {
    MustacheContentTypes.register(MarkdownText(), named: MarkdownText.name)
    MustacheContentTypes.register(MermaidText(), named: MermaidText.name)
    MustacheContentTypes.register(OpaqueText(), named: OpaqueText.name)
  }()
}

/// Why a template of a pack cannot be used.
public struct TemplateProblem: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The pack has no such template.
    case missing
    /// `{{{name}}}`, `{{&name}}`: people's words would reach the document as they are.
    case unescaped(String)
    /// Changed delimiters, content types, inheritance: not part of these templates.
    case foreignTag(String)
    case unknownVariable(String)
    case unknownPart(String)
    case syntax(String)
  }

  /// Its name: `agreement.md`.
  public var template: String
  /// Counted from 1, 0 for the whole file.
  public var line: Int
  public var reason: Reason

  public init(template: String, line: Int, reason: Reason) {
    self.template = template
    self.line = line
    self.reason = reason
  }
}
