internal import AgreementModel
internal import Coaching
internal import Escaping
internal import Prompts

/// A difference as Markdown: a table of the clauses, one of the figures, and who carries more.
struct DifferenceMarkdown {
  let pack: Pack

  func text(of difference: VersionDifference) -> String {
    var parts = ["# \(words(.message(difference.title)))"]
    if let why = difference.why { parts.append(words(.message(why))) }
    guard !difference.lines.isEmpty else {
      return (parts + [words(.message(Message("diff.nothing")))]).joined(separator: "\n\n") + "\n"
    }
    for group in difference.groups(in: pack) {
      parts.append("## \(words(group.step))")
      parts.append(table(["clause", "before", "after"], group.lines.map { [$0.name, $0.before, $0.after] }))
    }
    if !difference.figures.isEmpty {
      parts.append("## \(words(.message(Message("diff.figures"))))")
      let rows = difference.figures.map { [$0.name, $0.now, $0.then, $0.difference] }
      parts.append(table(["figure", "before", "after", "difference"], rows))
    }
    parts.append("## \(words(.message(Message("diff.sides"))))")
    parts.append(difference.sides.map { "- \(words(.message($0)))" }.joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func table(_ columns: [String], _ rows: [[MessageValue?]]) -> String {
    let titles = columns.map { words(.message(Message("diff.column.\($0)"))) }
    let lines = [titles, columns.map { _ in "---" }] + rows.map { $0.map { $0.map(words) ?? "—" } }
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// Rendered and made harmless as a whole: packs hold no Markdown here.
  private func words(_ value: MessageValue) -> String { MarkdownLine.escaped(pack.render(value)) }
}
