internal import AgreementModel
internal import Measurement
internal import Pages

// Every promise in one table.

extension HTMLWriter {
  var overview: Node {
    let columns: [(String, DataTable.Column.Kind)] = [
      ("promise", .text), ("by", .text), ("verdict", .mark), ("attained", .number), ("agreed", .number),
      ("compare", .bar), ("margin", .number), ("recent", .number),
    ]
    return section("overview", words.text("all.title")) {
      DataTable(
        words.text("all.caption"), columns: columns.map { .init(words.text("head.\($0.0)"), $0.1) },
        rows: measured.clauses.map(row), hidesCaption: true
      ).node
    }
  }

  private func row(_ clause: Clause) -> [DataTable.Cell] {
    [
      .init(Node(.a, .link(to: clause.kind.rawValue), text: name(of: clause))),
      .init(Node(.span, .class("initial"), text: word(of: clause.team))),
      .init(badge(clause)),
      .init(attained(clause)),
      .init(agreed(clause)),
      .init(Meter(clause.group.share, target: clause.target?.value, signal: clause.signal).node),
      .init(
        clause.allowedMisses.map { words.text("misses", ["count": .count(clause.breaks), "allowed": .count($0)]) }
          ?? words.none),
      .init(words.times(clause.allowsMisses ? clause.burnRate : nil)),
    ]
  }

  func attained(_ clause: Clause) -> String { words.share(clause.group.share, of: clause.target?.value) }

  private func agreed(_ clause: Clause) -> String {
    if let amounts = clause.amounts {
      let due = MessageValue.amount(amounts.due, amounts.currency)
      return words.text("due.\(clause.kind.rawValue)", ["amount": due, "count": .leads(amounts.due)])
    }
    return words.share(clause.target?.value)
  }
}
