internal import Prompts

/// Looks at the templates of a pack before a document is written with them.
public enum TemplateCheck {
  /// The documents' templates, each with the names that its tags may have; the first of a document names the others.
  private static var documents: [(templates: [String], variables: Set<String>)] {
    [
      (MarkdownDocument.templates, AgreementView.variables), (MinutesDocument.templates, MinutesView.variables),
      (WallDocument.templates, WallView.variables),
    ]
  }

  /// Everything that is wrong in some of a language's templates; those that are not given are the program's own.
  ///
  /// - Parameter templates: Texts by name: `agreement.md`.
  public static func problems(in templates: [String: String], language: String) -> [TemplateProblem] {
    documents.flatMap { document -> [TemplateProblem] in
      let given = document.templates.filter { templates[$0] != nil }
      guard !given.isEmpty else { return [] }
      let tags = given.flatMap { name in
        DocumentTemplate.problems(
          in: templates[name] ?? "", of: name, document.variables, parts: document.templates)
      }
      guard tags.isEmpty else { return tags }
      let texts = document.templates.map { name in (name, templates[name] ?? own(name, language)) }
      do throws(TemplateProblem) {
        _ = try DocumentTemplate(texts, variables: document.variables)
        return []
      } catch {
        return [error]
      }
    }
  }

  private static func own(_ name: String, _ language: String) -> String {
    OwnPack.text("\(language)/\(name).mustache") ?? OwnPack.text("\(Pack.first)/\(name).mustache") ?? ""
  }
}
