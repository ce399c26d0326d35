internal import AgreementModel

/// How wide the columns of the promises are: the same in the whole report, so that the eye can run down.
struct VerdictColumns {
  var name = 0
  var verdict = 0
  var share = 0
  var target = 0

  init(of lines: [VerdictLine], by writer: TerminalWriter) {
    for line in lines {
      name = max(name, writer.screen.columns(writer.text(line.name)))
      verdict = max(verdict, writer.screen.columns(writer.text(line.verdict)))
      share = max(share, line.share.map { writer.screen.columns(writer.text($0)) } ?? 0)
      target = max(target, line.target.map { writer.screen.columns(writer.agreed($0)) } ?? 0)
    }
  }
}

extension TerminalWriter {
  func agreed(_ target: MessageValue) -> String { text(.report("agreed", ["target": target])) }

  /// ✗ First contact  not kept  92.06%  agreed 95%  ███████│░, and under it what there is to say.
  func verdict(_ line: VerdictLine, _ columns: VerdictColumns) -> [ReportLine] {
    let tone = tone(line)
    let mark = ReportLine.Span(screen.mark(line) + " ", tone)
    let name = text(line.name)
    let (verdict, share) = (text(line.verdict), line.share.map(text) ?? "")
    let target = line.share == nil ? "" : line.target.map(agreed) ?? ""
    let used = 2 + columns.name + columns.verdict + columns.share + columns.target + 6
    let notes = line.notes.map { ReportLine(self.spans($0), indent: screen.isNarrow ? 2 : 4) }
    guard !screen.isNarrow, !screen.isPlain, used <= screen.room else {
      let figures = [share, target].filter { !$0.isEmpty }.joined(separator: ", ")
      var lines = [
        ReportLine(
          [mark, .init(name, .strong), .init(": "), .init(verdict, tone)]
            + (figures.isEmpty ? [] : [.init(", " + figures)]),
          hangingIndent: 2)
      ]
      if let bar = bar(line, room: screen.width - 2) { lines.append(ReportLine([.init(bar, tone)], indent: 2)) }
      return lines + notes
    }
    var spans: [ReportLine.Span] = [
      mark, .init(screen.padded(name, to: columns.name + 2), .strong),
      .init(screen.padded(verdict, to: columns.verdict + 2), tone),
    ]
    if !share.isEmpty {
      spans.append(.init(screen.padded(share, to: columns.share, isNumber: true)))
      spans.append(.init("  " + screen.padded(target, to: columns.target), .quiet))
      if let bar = bar(line, room: screen.room - used - 2) { spans.append(.init("  " + bar, tone)) }
    }
    return [ReportLine(spans)] + notes
  }

  private func bar(_ line: VerdictLine, room: Int) -> String? {
    guard let part = line.part, !screen.isPlain, room >= 8 else { return nil }
    return screen.bar(part, target: line.targetPart, length: min(room, 24))
  }

  private func tone(_ line: VerdictLine) -> Tone {
    switch line.standing {
    case .kept: .good
    case .broken: line.isSoFar ? .caution : .bad
    case .open, .unmeasurable: .caution
    }
  }
}
