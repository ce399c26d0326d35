internal import AgreementModel

extension TerminalWriter {
  /// Columns where they have room, otherwise each row's cells under each other with their titles.
  func table(_ table: Table) -> [ReportLine] {
    let head = table.head.map(text)
    let rows = table.rows.map { $0.map(text) }
    guard let widths = widths(of: table, head, rows) else { return stacked(head, rows) }
    func line(_ cells: [String], _ tone: Tone) -> ReportLine {
      let text = cells.indices.map { column in
        let cell = cut(cells[column], to: widths[column])
        return screen.padded(cell, to: widths[column], isNumber: table.isNumber[column])
      }
      return ReportLine([ReportLine.Span(text.joined(separator: "  ").droppingLastBlanks, tone)], indent: 2)
    }
    return [line(head, .quiet)] + rows.map { line($0, .plain) }
  }

  /// The columns' widths: long names give way, the longest first, but not below ten columns. Nil: no room.
  private func widths(of table: Table, _ head: [String], _ rows: [[String]]) -> [Int]? {
    guard !screen.isPlain else { return nil }
    var widths = head.indices.map { column in
      ([head[column]] + rows.map { $0[column] }).map(screen.columns).max() ?? 0
    }
    let room = screen.room - 2 * widths.count
    while widths.reduce(0, +) > room {
      let names = widths.indices.filter { table.canBeCut[$0] && widths[$0] > 10 }
      guard let widest = names.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func cut(_ text: String, to width: Int) -> String {
    guard screen.columns(text) > width else { return text }
    let mark = screen.isUTF8 ? "…" : "~"
    var result = ""
    var used = 0
    for character in text {
      used += screen.columns(String(character))
      guard used < width else { break }
      result.append(character)
    }
    return result + mark
  }

  private func stacked(_ head: [String], _ rows: [[String]]) -> [ReportLine] {
    rows.flatMap { cells in
      let rest = zip(head, cells).dropFirst().map { "\($0): \($1)" }.joined(separator: ", ")
      let first = ReportLine(
        [ReportLine.Span("\(screen.bullet) "), ReportLine.Span(cells.first ?? "", .strong)], indent: 2, hangingIndent: 4
      )
      return rest.isEmpty ? [first] : [first, ReportLine([ReportLine.Span(rest)], indent: 4)]
    }
  }
}

extension String {
  fileprivate var droppingLastBlanks: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
