internal import AgreementModel
internal import Measurement
internal import Pages

// By grade, owner, source, week and month.

extension HTMLWriter {
  /// Groups as a table: the share, the same as a bar, and what it is made of.
  func table(
    of groups: [(name: String, group: Group)], _ by: Breakdown.By, _ clause: Clause, caption: String? = nil,
    printed: Int? = nil
  ) -> Node {
    let target = clause.target?.value
    let isShared = groups.contains { $0.group.share != nil }
    let caption =
      caption
      ?? words.text(.report("heading.by.\(by.rawValue)", ["name": .name(of: clause)]))
    let shareColumns: [DataTable.Column] =
      isShared
      ? [.init(words.text("head.attained"), .number), .init(words.text("head.compare"), .bar)] : []
    let states = clause.kind.states.map { DataTable.Column(state($0, of: clause.kind), .number) }
    var table = DataTable(
      caption, columns: [.init(words.text(.report("column.\(by.rawValue)")))] + shareColumns + states,
      rows: groups.map { name, group in
        let signal: Signal = group.share.map { share in target.map { share < $0 } ?? false ? .bad : .good } ?? .plain
        let share: [DataTable.Cell] =
          isShared
          ? [
            .init(words.share(group.share, of: target)),
            .init(Meter(group.share, target: target, signal: signal).node),
          ] : []
        return [.init(label(name, by))] + share + group.counts.map { .init(words.count($0)) }
      })
    table.printed = printed
    return table.node
  }

  private func label(_ name: String, _ by: Breakdown.By) -> Node {
    switch by {
    case .week: Node(.span, .class("whole"), text: words.week(name, "long"))
    case .month: .text(words.month(name))
    case .owner: words.node(MessageValue.owner(name))
    case .source: words.node(MessageValue.named(name))
    }
  }

  /// Owners openly, the rest folded away.
  @Markup func breakdowns(of clause: Clause) -> [Node] {
    let owners = clause.groups(by: .owner)
    if !owners.isEmpty {
      let sorted = owners.enumerated().sorted { left, right in
        let (first, second) = (Part(of: left.element.group, clause.kind), Part(of: right.element.group, clause.kind))
        return (second.breaks, left.offset) < (first.breaks, right.offset)
      }.map(\.element)
      table(of: Array(sorted.prefix(Self.shown)), .owner, clause, printed: Self.printed)
      if sorted.count > Self.printed {
        onPaper("owners", ["shown": .count(Self.printed), "count": .count(sorted.count)])
      }
      if sorted.count > Self.shown {
        let rest = Array(sorted.dropFirst(Self.shown))
        let more = ["by": MessageValue.text(words.text("by.owner")), "count": .count(rest.count)]
        // Each table has a name of its own among all of the page.
        let ofClause = MessageValue.message(.report("heading.by.owner", ["name": .name(of: clause)]))
        let caption = words.text("more", more.merging(["by": ofClause]) { $1 })
        Fold(
          words.text("more", more), isPrinted: false, content: table(of: rest, .owner, clause, caption: caption)
        ).node
      }
    }
    let further = clause.breakdowns.filter { breakdown in
      (breakdown.by == .source || breakdown.by == .month || breakdown.by == .week && clause.amounts != nil)
        && !breakdown.groups.isEmpty
    }
    for breakdown in further {
      Fold(
        words.text("by." + breakdown.by.rawValue), isPrinted: breakdown.groups.count <= Self.printed,
        content: table(of: breakdown.groups, breakdown.by, clause)
      ).node
    }
  }

  /// Rows that a table shows before it folds the others away.
  static let shown = 15

  /// Rows of a table that stand on paper; of what a screen folds away only what is no longer.
  static let printed = 6

  /// What paper leaves out, and where it is to be had.
  func onPaper(_ key: String, _ values: [String: MessageValue]) -> Node {
    Node(.p, .class("small paper-only")) { words.node("paper.\(key)", values) }
  }

  /// The numbers of a picture.
  func fold(_ numbers: Node, rows: Int = 0) -> Fold {
    Fold(words.text("numbers"), isPrinted: rows <= Self.printed, content: numbers)
  }

  func grades(of clause: Clause) -> Node {
    DataTable(
      words.text("grades.caption"),
      columns: [
        .init(words.text("gradeHead.name")), .init(words.text("gradeHead.limit")),
        .init(words.text("head.verdict"), .mark), .init(words.text("head.attained"), .number),
        .init(words.text("head.agreed"), .number), .init(words.text("head.compare"), .bar),
        .init(words.text("gradeHead.kept"), .number),
      ],
      rows: clause.grades.map { grade in
        let signal = Standing(attained: grade.attained).signal
        return [
          .init(words.node(MessageValue.named(grade.name))), .init(words.duration(grade.limit)),
          .init(badge(grade.attained)),
          .init(words.share(grade.group.share, of: grade.target.value)), .init(words.share(grade.target.value)),
          .init(Meter(grade.group.share, target: grade.target.value, signal: signal).node),
          .init(
            words.text(
              "margin",
              [
                "part": .count(grade.group.counts.first ?? 0),
                "whole": .count(Part(of: grade.group, clause.kind).whole),
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
            badge(month.attained)
            Node.text(
              words.text(
                "months.item",
                [
                  "month": .text(words.month(month.month)),
                  "share": .text(words.share(month.share, of: clause.target?.value)),
                ]))
          }
        }
      }
    }
  }
}
