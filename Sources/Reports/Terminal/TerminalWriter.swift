internal import AgreementModel
internal import Prompts

/// Writes a page as lines for a terminal.
struct TerminalWriter: Sendable {
  let pack: Pack
  let screen: Screen

  func lines(of page: Page) -> [ReportLine] {
    var lines: [ReportLine] = []
    let verdicts = page.blocks.compactMap { if case .verdict(let line) = $0 { line } else { nil } }
    let columns = VerdictColumns(of: verdicts, by: self)
    for (index, block) in page.blocks.enumerated() {
      if isApart(block, after: index > 0 ? page.blocks[index - 1] : nil) { lines.append(ReportLine()) }
      switch block {
      case .title(let message), .heading(let message), .subheading(let message):
        lines.append(ReportLine([span(message, .strong)]))
      case .paragraph(let phrases): lines.append(ReportLine(spans(phrases)))
      case .items(let items, let isNumbered): lines += self.items(items, isNumbered)
      case .verdict(let line):
        lines += verdict(line, columns)
        for (title, table, after) in line.tables {
          lines += [ReportLine(), ReportLine([span(title, .strong)], indent: 2)] + self.table(table)
          if let after { lines.append(ReportLine([span(after, .quiet)], indent: 2)) }
        }
      case .table(let table): lines += self.table(table)
      }
    }
    return lines
  }

  /// Whether an empty line stands before the block.
  private func isApart(_ block: Page.Block, after last: Page.Block?) -> Bool {
    switch (last, block) {
    case (nil, _), (.heading?, _), (.subheading?, _), (.paragraph?, .items): false
    case (.items?, .paragraph), (.table?, .paragraph), (.table?, .items), (.verdict?, .items): true
    // What is said about a promise stands close to it.
    case (.verdict(let line)?, .verdict(let next)): !line.notes.isEmpty || !next.notes.isEmpty
    case (.title?, _), (_, .heading), (_, .subheading), (_, .verdict): true
    default: false
    }
  }

  func text(_ message: Message) -> String { screen.shown(pack.render(message, inert: screen.inert)) }
  func text(_ value: MessageValue) -> String { screen.shown(pack.render(value, inert: screen.inert)) }

  func span(_ message: Message, _ tone: Tone) -> ReportLine.Span { ReportLine.Span(text(message), tone) }

  /// Sentences one after the other.
  func spans(_ phrases: [Phrase]) -> [ReportLine.Span] {
    var spans: [ReportLine.Span] = []
    for phrase in phrases {
      if !spans.isEmpty { spans.append(ReportLine.Span(" ")) }
      let curve = phrase.curve.isEmpty ? "" : screen.curve(phrase.curve)
      if !curve.isEmpty { spans.append(ReportLine.Span(curve + " ")) }
      spans.append(span(phrase.message, phrase.tone))
    }
    return spans
  }

  private func items(_ items: [[Phrase]], _ isNumbered: Bool) -> [ReportLine] {
    items.enumerated().map { index, phrases in
      let sign = (isNumbered ? "\(index + 1)." : screen.bullet) + " "
      return ReportLine([ReportLine.Span(sign)] + spans(phrases), indent: 2, hangingIndent: 2 + sign.count)
    }
  }
}
