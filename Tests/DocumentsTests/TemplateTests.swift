import Prompts
import Testing

@testable import Documents

@Suite struct TemplateTests {
  private static let variables: Set<String> = ["name", "list", "group.name"]

  @Test(arguments: [
    ("{{{name}}}", 1, TemplateProblem.Reason.unescaped("{name")),
    ("a\n{{& name}}", 2, .unescaped("& name")),
    ("{{=<% %>=}}", 1, .foreignTag("=<% %>=")),
    ("{{% CONTENT_TYPE: TEXT}}", 1, .foreignTag("% CONTENT_TYPE: TEXT")),
    ("{{< other}}{{/other}}", 1, .foreignTag("< other")),
    ("{{$ block}}{{/block}}", 1, .foreignTag("$ block")),
    ("{{> other}}", 1, .unknownPart("other")),
    ("x\n\n{{ nmae }}", 3, .unknownVariable("nmae")),
    ("{{#nmae}}{{/nmae}}", 1, .unknownVariable("nmae")),
    ("{{uppercase(name)}}", 1, .unknownVariable("uppercase(name)")),
    ("{{\nname}}", 1, .syntax("{{}}")),
  ])
  func refuses(text: String, line: Int, reason: TemplateProblem.Reason) {
    #expect(throws: TemplateProblem(template: "a.md", line: line, reason: reason)) {
      try DocumentTemplate([("a.md", text)], variables: Self.variables)
    }
  }

  @Test func refusesASectionThatIsNotClosed() throws {
    let problem = #expect(throws: TemplateProblem.self) {
      try DocumentTemplate([("a.md", "{{#list}}x")], variables: Self.variables)
    }
    guard case .syntax = problem?.reason else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test(arguments: [
    ("{{name}}", "\\*x\\*"), ("{{#list}}{{.}},{{/list}}", "\\|,1\\.,"), ("{{! note }}a", "a"),
    ("{{group.name}}", "\\#"),
    ("{{#name}}yes{{/name}}{{^list}}no{{/list}}", "yes"), ("{{> part.mermaid}}", "\"#42;x#42;\""),
    ("{{> part.mermaid}} {{name}}", "\"#42;x#42;\" \\*x\\*"),
  ])
  func escapesByTheKindOfTheTemplate(text: String, rendered: String) throws {
    let template = try DocumentTemplate(
      [("a.md", text), ("part.mermaid", "\"{{name}}\"")], variables: Self.variables)
    let root = View.named([
      "name": .text("*x*"), "list": .list([.text("|"), .text("1.")]), "group": .named(["name": .text("#")]),
    ])
    #expect(MarkdownDocument.tidied(template.render(root)) == rendered + "\n")
  }

  /// A value that is known and absent is not taken from around its group.
  @Test func whatIsAbsentStaysAbsent() throws {
    let template = try DocumentTemplate(
      [("a.md", "{{#list}}[{{name}}{{^name}}none{{/name}}]{{/list}}")], variables: Self.variables)
    let root = View.named(["name": .text("outer"), "list": .list([.named(["name": .absent])])])
    #expect(MarkdownDocument.tidied(template.render(root)) == "[none]\n")
  }

  @Test(arguments: Pack.languages)
  func everyPackHasItsTemplates(language: String) throws {
    _ = try MarkdownDocument(pack: #require(Pack(language: language))).template()
  }

  @Test func blanksAtLineEndsAndEmptyLinesAreTidied() {
    #expect(MarkdownDocument.tidied("\n\na  \n\t\n\n\nb\n\n") == "a\n\nb\n")
  }
}
