internal import AgreementModel
internal import Measurement

// What the meeting has to decide.

extension Teller {
  /// A decision that is due, and who answers for it.
  struct Decision {
    var message: Message
    var owner: MessageValue
  }

  func decisions(to page: inout Page) {
    let due = dueDecisions
    guard !due.isEmpty else {
      page.add(.paragraph([Phrase(.report("decide.nothing"), .good)]))
      return
    }
    page.add(
      .table(
        Table(
          [("decision", false), ("owner", false), ("until", false)],
          rows: due.map { [.message($0.message), $0.owner, .message(.report("blank"))] })))
    if let onBreach = agreement[.onBreach], !clauses(.broken).isEmpty {
      page.add(.paragraph([Phrase(.report("decide.onBreach", ["words": .text(onBreach)]))]))
    }
  }

  /// Broken promises, the review's trigger, what cannot be trusted, and what cannot be measured.
  var dueDecisions: [Decision] {
    let columns = doubted.map { MessageValue.text(column(of: $0)) }
    var decisions: [Decision] = []
    if !columns.isEmpty {
      decisions.append(
        Decision(
          message: .report("decide.shift", ["columns": .list(columns), "count": .count(columns.count)]),
          owner: head(of: .marketing)))
    }
    decisions += triggered.map { clause, trigger in
      Decision(
        message: .report(
          "decide.review",
          ["name": .name(of: clause), "missed": .count(trigger.missed), "of": .count(trigger.of)]),
        owner: .message(.report("team.both")))
    }
    decisions += clauses(.broken).map { clause in
      Decision(
        message: .report(
          clause.isSoFar ? "decide.behind" : "decide.broken",
          [
            "name": .name(of: clause), "share": clause.group.share.map { .share($0, of: clause.target?.value) },
            "target": clause.target?.value.map { .share($0) },
          ]), owner: owner(of: clause))
    }
    decisions += clauses(.unmeasurable).map { clause in
      Decision(message: .report("decide.unmeasurable", ["name": .name(of: clause)]), owner: owner(of: clause))
    }
    if measured.frame.badRows > 0 {
      decisions.append(
        Decision(
          message: .report("decide.badRows", ["count": .count(measured.frame.badRows)]), owner: head(of: .marketing)))
    }
    return decisions
  }

  /// Who answers for the promise, as the agreement says.
  private func owner(of clause: Clause) -> MessageValue {
    let kind = clause.kind == .revenue ? "target" : clause.kind.rawValue
    if let owner = agreement.promises.first(where: { $0.kind.rawValue == kind })?.owner { return .text(owner) }
    return clause.team.map(head) ?? .message(.report("team.both"))
  }

  /// Promises missed in as many months of a row of months as the agreement's trigger says.
  var triggered: [(Clause, (missed: Int, of: Int))] {
    guard let missed = agreement.tree["review"]?["trigger"]?["missed"]?.integer,
      let of = agreement.tree["review"]?["trigger"]?["of"]?.integer, missed > 0, of >= missed
    else { return [] }
    return measured.clauses.filter { clause in
      let months = clause.months.sorted { $0.month < $1.month }
      return months.indices.contains { start in
        months[start...].prefix(of).count { $0.attained == false } >= missed
      }
    }.map { ($0, (missed, of)) }
  }
}
