internal import AgreementModel
internal import Measurement
internal import Pages

// By grade, owner, source, week and month.

extension HTMLWriter {
  /// Groups as a table: the share, the same as a bar, and what it is made of.
  func table(
    of groups: [(name: String, group: Group)], _ by: Breakdown.By, _ clause: Clause, caption: String? = nil
  ) -> Node {
    let target = clause.target?.value
    let isShared = groups.contains { $0.group.share != nil }
    let caption =
      caption
      ?? words.text(
        "byCaption", ["clause": .text(name(of: clause)), "by": .text(words.text("by." + by.rawValue))])
    let shareColumns: [DataTable.Column] =
      isShared
      ? [.init(words.text("fact.share"), .number), .init(words.text("head.compare"), .bar)] : []
    let states = clause.kind.states.map { DataTable.Column(state($0, of: clause.kind), .number) }
    return DataTable(
      caption, columns: [.init(words.text("byHead." + by.rawValue))] + shareColumns + states,
      rows: groups.map { name, group in
        let signal: Signal = group.share.map { share in target.map { share < $0 } ?? false ? .bad : .good } ?? .plain
        let share: [DataTable.Cell] =
          isShared
          ? [
            .init(words.share(group.share, beside: target)),
            .init(Meter(group.share, target: target, signal: signal).node),
          ] : []
        return [.init(label(name, by))] + share + group.counts.map { .init(words.count($0)) }
      }
    ).node
  }

  private func label(_ name: String, _ by: Breakdown.By) -> Node {
    switch by {
    case .week: .text(words.week(name))
    case .month: .text(words.month(name))
    case .owner: name.isEmpty ? Node(.em, text: words.text("nobody")) : .words(name)
    case .source: name.isEmpty ? Node(.em, text: words.text("noSource")) : .words(name)
    }
  }

  /// Owners openly, the rest folded away.
  @Markup func breakdowns(of clause: Clause) -> [Node] {
    let owners = groups(of: clause, by: .owner)
    if !owners.isEmpty {
      let sorted = owners.sorted { misses($0.group, clause) > misses($1.group, clause) }
      table(of: Array(sorted.prefix(Self.shown)), .owner, clause)
      if sorted.count > Self.shown {
        folded(
          words.text(
            "more",
            ["by": .text(words.text("by.owner")), "count": .count(sorted.count - Self.shown)])
        ) { title in table(of: Array(sorted.dropFirst(Self.shown)), .owner, clause, caption: title) }
      }
    }
    let further = clause.breakdowns.filter { breakdown in
      (breakdown.by == .source || breakdown.by == .month || breakdown.by == .week && clause.amounts != nil)
        && !breakdown.groups.isEmpty
    }
    for breakdown in further {
      folded(words.text("by." + breakdown.by.rawValue)) { _ in table(of: breakdown.groups, breakdown.by, clause) }
    }
  }

  /// Rows that a table shows before it folds the others away.
  static let shown = 15

  private func folded(_ title: String, _ content: (String) -> Node) -> Node {
    Node(.details) {
      Node(.summary, text: title)
      content(title)
    }
  }

  func grades(of clause: Clause) -> Node {
    DataTable(
      words.text("grades.caption"),
      columns: [
        .init(words.text("gradeHead.name")), .init(words.text("gradeHead.limit")),
        .init(words.text("head.verdict"), .mark), .init(words.text("head.attained"), .number),
        .init(words.text("head.target"), .number), .init(words.text("head.compare"), .bar),
        .init(words.text("gradeHead.kept"), .number),
      ],
      rows: clause.grades.map { grade in
        let standing: HTMLStanding = grade.attained.map { $0 ? .kept : .broken } ?? .unsaid
        return [
          .init(.words(grade.name)), .init(words.duration(grade.limit)), .init(badge(standing)),
          .init(words.share(grade.group.share, beside: grade.target.value)), .init(words.rate(grade.target)),
          .init(Meter(grade.group.share, target: grade.target.value, signal: standing.signal).node),
          .init(
            words.text(
              "margin",
              [
                "misses": .count(grade.group.counts.first ?? 0), "allowed": .count(judged(grade.group, clause)),
              ])),
        ]
      }
    ).node
  }

  func months(of clause: Clause) -> Node {
    guard !clause.months.isEmpty else { return .nothing }
    return Node(.div) {
      Node(.h4, text: words.text("months.title"))
      Node(.ul, .class("plain-list months")) {
        for month in clause.months {
          Node(.li) {
            badge(month.attained.map { $0 ? .kept : .broken } ?? .unsaid)
            Node.text(
              words.text(
                "months.item",
                ["month": .text(words.month(month.month)), "share": .text(words.share(month.share))]))
          }
        }
      }
    }
  }
}
