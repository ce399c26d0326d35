/// The candidates as rows to be shown above the line: with their summaries one a row, without them in columns.
func completionList(_ candidates: [Completion], width: Int, height: Int) -> [Styled] {
  let hasSummaries = candidates.contains { !$0.summary.isEmpty }
  let rows = hasSummaries ? summarised(candidates, width: width) : columns(candidates.map(\.word), width: width)
  let room = max(1, height - 3)
  guard rows.count > room else { return rows }
  return rows.prefix(room - 1) + [Styled("  …", .dim)]
}

private func summarised(_ candidates: [Completion], width: Int) -> [Styled] {
  let words = candidates.map { inertRow($0.word) }
  let column = min(words.map { displayWidth($0) }.max() ?? 0, max(8, width / 2))
  return zip(candidates, words).map { candidate, word in
    let name = "  " + pad(truncate(word, width: column), width: column)
    let room = width - displayWidth(name) - 3
    guard room > 3, !candidate.summary.isEmpty else { return Styled(truncate(name, width: max(1, width - 1)), .bold) }
    return Styled(name, .bold) + Styled("  " + truncate(inertRow(candidate.summary), width: room), .dim)
  }
}

private func columns(_ words: [String], width: Int) -> [Styled] {
  let words = words.map { truncate(inertRow($0), width: max(1, width - 3)) }
  let column = (words.map { displayWidth($0) }.max() ?? 0) + 2
  let perRow = max(1, (width - 1) / column)
  return stride(from: 0, to: words.count, by: perRow).map { start in
    let row = words[start..<min(start + perRow, words.count)]
    return Styled(row.map { "  " + pad($0, width: column - 2) }.joined())
  }
}
