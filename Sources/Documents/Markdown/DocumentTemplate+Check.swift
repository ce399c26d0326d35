extension DocumentTemplate {
  /// Looks at every tag before anything is rendered.
  static func check(
    _ text: String, of template: String, _ variables: Set<String>, parts: [String]
  ) throws(TemplateProblem) {
    if let problem = problems(in: text, of: template, variables, parts: parts).first { throw problem }
  }

  /// Every tag that cannot be used.
  static func problems(
    in text: String, of template: String, _ variables: Set<String>, parts: [String]
  ) -> [TemplateProblem] {
    tags(of: text).compactMap { tag in
      reason(against: tag.text, variables, parts).map {
        TemplateProblem(template: template, line: tag.line, reason: $0)
      }
    }
  }

  private static func reason(
    against tag: String, _ variables: Set<String>, _ parts: [String]
  ) -> TemplateProblem.Reason? {
    let name = String(tag.drop { "#^/>".contains($0) }).trimmingBlanks
    switch tag.first {
    case nil: return .syntax("{{}}")
    case "!": return nil
    case "{", "&": return .unescaped(tag)
    case "%", "=", "<", "$", "*": return .foreignTag(tag)
    case ">": return parts.contains(name) ? nil : .unknownPart(name)
    default: return name == "." || variables.contains(name) ? nil : .unknownVariable(name)
    }
  }

  private static func tags(of text: String) -> [(text: String, line: Int)] {
    var tags: [(text: String, line: Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let start = rest.firstRange(of: "{{") {
        let end = rest[start.upperBound...].firstRange(of: "}}")?.lowerBound ?? rest.endIndex
        tags.append((String(rest[start.upperBound..<end]).trimmingBlanks, index + 1))
        rest = rest[end...]
      }
    }
    return tags
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let text = drop { $0 == " " }
    return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
  }
}
