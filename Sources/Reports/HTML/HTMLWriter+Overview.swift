internal import AgreementModel
internal import Measurement
internal import Pages

// Every promise in one table.

extension HTMLWriter {
  var overview: Node {
    section("overview", words.text("all.title")) {
      DataTable(
        words.text("all.caption"),
        columns: [
          .init(words.text("head.promise")), .init(words.text("head.by")), .init(words.text("head.verdict"), .mark),
          .init(words.text("head.attained"), .number), .init(words.text("head.target"), .number),
          .init(words.text("head.compare"), .bar), .init(words.text("head.margin"), .number),
          .init(words.text("head.recent"), .number),
        ],
        rows: measured.clauses.map(row), hidesCaption: true
      ).node
    }
  }

  private func row(_ clause: Clause) -> [DataTable.Cell] {
    let standing = HTMLStanding(of: clause)
    return [
      .init(Node(.a, .link(to: clause.kind.rawValue), text: name(of: clause))),
      .init(words.text("team." + word(of: team(of: clause)))),
      .init(badge(standing)),
      .init(attained(clause)),
      .init(target(clause)),
      .init(Meter(clause.group.share, target: clause.target?.value, signal: standing.signal).node),
      .init(margin(clause)),
      .init(words.times(clause.burnRate)),
    ]
  }

  func attained(_ clause: Clause) -> String { words.share(clause.group.share, beside: clause.target?.value) }

  func target(_ clause: Clause) -> String {
    clause.amounts.map { words.text(words.amount($0.due, $0.currency)) } ?? words.rate(clause.target)
  }

  private func margin(_ clause: Clause) -> String {
    guard let allowed = allowed(clause) else { return words.text("none") }
    return words.text("margin", ["misses": .count(misses(clause.group, clause)), "allowed": .count(allowed)])
  }
}
