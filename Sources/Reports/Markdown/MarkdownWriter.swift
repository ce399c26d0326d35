internal import AgreementModel
internal import Escaping
internal import Prompts

/// Writes a page as Markdown. Every text is escaped as a whole, words of the pack as well.
struct MarkdownWriter: Sendable {
  let pack: Pack

  func text(of page: Page) -> String {
    var parts: [String] = []
    var verdicts: [VerdictLine] = []
    func endVerdicts() {
      if !verdicts.isEmpty { parts.append(self.verdicts(verdicts)) }
      verdicts = []
    }
    for block in page.blocks {
      if case .verdict(let line) = block {
        verdicts.append(line)
        continue
      }
      endVerdicts()
      switch block {
      case .title(let message): parts.append("# " + text(message))
      case .heading(let message): parts.append("## " + text(message))
      case .subheading(let message): parts.append("### " + text(message))
      case .paragraph(let phrases): parts.append(text(phrases))
      case .items(let items, let isNumbered): parts.append(list(items, isNumbered))
      case .table(let table): parts.append(self.table(table))
      case .verdict: break
      }
    }
    endVerdicts()
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(_ message: Message) -> String { MarkdownLine.escaped(pack.render(message)) }
  private func text(_ value: MessageValue) -> String { MarkdownLine.escaped(pack.render(value)) }

  private func text(_ phrases: [Phrase]) -> String {
    phrases.map { phrase in
      let words = text(phrase.message)
      let curve = Curve.text(phrase.curve)
      let emphasised = phrase.tone == .bad || phrase.tone == .strong ? "**\(words)**" : words
      return curve.isEmpty ? emphasised : curve + " " + emphasised
    }.joined(separator: " ")
  }

  private func list(_ items: [[Phrase]], _ isNumbered: Bool) -> String {
    items.enumerated().map { (isNumbered ? "\($0 + 1). " : "- ") + text($1) }.joined(separator: "\n")
  }

  /// One table of all, then what there is to say about each.
  private func verdicts(_ lines: [VerdictLine]) -> String {
    let table = Table(
      [("promise", false), ("verdict", false), ("share", true), ("agreed", true)],
      rows: lines.map { line in
        [
          .message(line.name), .message(line.verdict), line.share ?? .text("–"),
          line.target ?? .text("–"),
        ]
      })
    return ([self.table(table)] + lines.flatMap(details)).joined(separator: "\n\n")
  }

  private func details(_ line: VerdictLine) -> [String] {
    guard !line.notes.isEmpty || !line.tables.isEmpty else { return [] }
    let tables = line.tables.flatMap { title, table, after in
      ["#### " + text(title), self.table(table)] + (after.map { [text($0)] } ?? [])
    }
    return ["### " + text(line.name)] + (line.notes.isEmpty ? [] : [list(line.notes, false)]) + tables
  }

  private func table(_ table: Table) -> String {
    let head = row(table.head.map(text))
    let rule = row(table.isNumber.map { $0 ? "---:" : "---" })
    return ([head, rule] + table.rows.map { row($0.map(text)) }).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
