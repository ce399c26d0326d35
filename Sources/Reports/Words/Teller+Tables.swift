internal import AgreementModel
internal import Measurement

// The same figures as tables, for the forms that have room for them.

extension Teller {
  /// The leads that break a promise, the worst first.
  func offenders(_ clause: Clause, atMost count: Int = .max) -> Table? {
    let offenders = clause.offenders.prefix(count)
    guard !offenders.isEmpty else { return nil }
    return Table(
      [("lead", false), ("owner", false), ("source", false), ("handedOver", false), ("state", false), ("by", true)],
      rows: offenders.map { offender in
        [
          .text(offender.lead), .owner(offender.owner), .named(offender.source),
          .text(clock.short(offender.handedOver)),
          state(offender, of: clause), offender.by.map { length($0, of: clause) } ?? .text("–"),
        ]
      })
  }

  private func state(_ offender: Offender, of clause: Clause) -> MessageValue {
    .message(
      .report(
        "stateDetail",
        [
          "state": .message(.report("state.\(clause.kind.rawValue).\(offender.state)")),
          "detail": detail(of: offender, clause.kind),
        ]))
  }

  /// How a promise stands by one property of its leads; at most forty groups, those with the most misses.
  func breakdown(_ breakdown: Breakdown, of clause: Clause) -> Table? {
    guard clause.kind.keepsAndBreaks.keeps > 0, !breakdown.groups.isEmpty else { return nil }
    var groups = breakdown.groups
    if groups.count > 40 {
      groups.sort { Part(of: $0.group, clause.kind).breaks > Part(of: $1.group, clause.kind).breaks }
      groups = Array(groups.prefix(40))
    }
    return Table(
      [(breakdown.by.rawValue, false), ("share", true), ("kept", true), ("broken", true)],
      rows: groups.map { name, group in
        let part = Part(of: group, clause.kind)
        return [
          named(name, by: breakdown.by), group.share.map { .share($0, of: clause.target?.value) } ?? .text("–"),
          .count(part.whole - part.breaks), .count(part.breaks),
        ]
      })
  }

  private func named(_ name: String, by property: Breakdown.By) -> MessageValue {
    switch property {
    case .owner: .owner(name)
    case .source: .named(name)
    case .week: .text(name)
    case .month: LocalDate(name + "-01").map(MessageValue.month) ?? .text(name)
    }
  }

  /// Leads by the month of their hand-over, and what became of them.
  var cohorts: Table? {
    guard let cohorts = measured.assumptions?.cohorts, !cohorts.isEmpty else { return nil }
    return Table(
      [("month", false), ("leads", true), ("won", true), ("revenue", true), ("cycle", true), ("mature", false)],
      rows: cohorts.map { cohort in
        [
          named(cohort.month, by: .month), .count(cohort.leads), .count(cohort.won),
          .amount(cohort.revenue, currency),
          cohort.cycle.map { length($0, as: measured.assumptions?.agreedCycle) } ?? .text("–"),
          .message(.report(cohort.isMature ? "mature" : "young")),
        ]
      })
  }

  /// How many leads took how long.
  func distribution(_ clause: Clause) -> Table? {
    guard !clause.distribution.isEmpty else { return nil }
    return Table(
      [("time", false), ("leads", true), ("inTime", false)],
      rows: clause.distribution.map { bin in
        let from = length(bin.from, of: clause)
        let to = bin.to.map { length($0, of: clause) }
        return [
          .message(.report(to == nil ? "beyond" : "within", ["from": from, "to": to])), .count(bin.count),
          .message(.report(bin.isInTime ? "inTime" : "tooLate")),
        ]
      })
  }
}
