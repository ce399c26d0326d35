internal import AgreementModel
internal import Measurement
internal import Pages

// What earlier measurements said: how the promises went from report to report.

extension HTMLWriter {
  /// Earlier measurements of the same frame.
  private var past: [History.Entry] {
    let frame = measured.frame
    return material.history.entries.filter {
      $0.from == frame.from.description && $0.to == frame.to.description && $0.asOf < frame.asOf
    }
  }

  /// How many earlier measurements have a column; the line shows more.
  private static let columns = 4
  private static let points = 60

  var earlierMeasurements: Node {
    section("earlier", words.text("earlier.title")) {
      if past.isEmpty { Node(.p, text: words.text("earlier.none")) } else { table(past) }
    }
  }

  private func table(_ past: [History.Entry]) -> Node {
    let latest = past.suffix(Self.columns)
    return DataTable(
      words.text("earlier.caption"),
      columns: [.init(words.text("head.promise")), .init(words.text("earlier.line"), .bar)]
        + latest.map { .init(words.text(.date(clock.local($0.asOf).date)), .number) }
        + [.init(words.text("earlier.this"), .number)],
      rows: measured.clauses.filter(\.isMeasurable).map { clause in
        let kind = clause.kind.rawValue
        let shares = past.suffix(Self.points).map { $0.shares[kind] } + [clause.group.share]
        return [.init(name(of: clause)), .init(line(shares, clause))]
          + latest.map { .init(cell($0.shares[kind], clause)) } + [.init(cell(clause.group.share, clause))]
      }, hidesCaption: true
    ).node
  }

  private func line(_ shares: [Ratio?], _ clause: Clause) -> Node {
    let known = shares.compactMap(\.self)
    guard known.count > 1, let first = known.first, let last = known.last else { return .text(words.none) }
    let label = words.text(
      "earlier.lineSays",
      ["clause": .name(of: clause), "first": .share(first), "last": .share(last), "count": .count(known.count)])
    return Sparkline(shares, target: clause.target?.value, label: label).node
  }

  /// A share with the sign of whether it would be enough by what is agreed now.
  private func cell(_ share: Ratio?, _ clause: Clause) -> Node {
    guard let share, let target = clause.target?.value else { return .text(words.share(share)) }
    var then = clause
    then.attained = share >= target
    return Node(.span, .class("signed")) {
      Symbol(then.signal).node
      Node(.span, .class("unseen"), text: words.text(then.verdict))
      Node.text(words.share(share, of: target))
    }
  }
}
