internal import AgreementModel
internal import WorkingTime

/// What is known of all clauses once everything is counted; each is written by itself.
struct Clauses: Sendable {
  let terms: Terms
  /// Columns that a clause would need.
  let missing: [ClauseKind: [String]]
  let judges: Judges
  let writer: ClauseWriter
  /// For every judge lists of its lengths.
  let lengths: [[[Int]]]
  let wins: [Win]
  let decisions: DecisionColumns
  let amounts: AmountClauses

  func clause(_ kind: ClauseKind) -> Clause {
    var clause = Clause(kind)
    clause.notMeasurable = missing[kind] ?? []
    if clause.notMeasurable.isEmpty {
      if let judge = judges.all.firstIndex(where: { $0.kind == kind }) {
        clause = writer.clause(judge, lengths: lengths[judge], limit: judges.lengths[kind])
      }
      if kind == .volume { volume(&clause) }
      if kind == .revenue { revenue(&clause) }
      if kind == .conversion, amounts.isPeriodOpen { clause.provisional.insert(.periodOpen, at: 0) }
    }
    clause.target = terms.target(of: kind)?.rate
    clause.limit = terms.limit(of: kind)?.duration
    clause.isLatestChangeOnly = decisions.areFromStatus && Self.asksForDecisions.contains(kind)
    return clause
  }

  private func volume(_ clause: inout Clause) {
    guard let volume = terms.volume, let judge = judges.all.firstIndex(where: { $0.kind == .volume }) else { return }
    let plan = writer.plan
    let days = (0..<plan.dayCount).map { writer.tally.counts(judge, .day, $0) }
    amounts.volume(&clause, volume, days: days, firstDay: plan.firstDay, finished: writer.finishedMonths)
  }

  private func revenue(_ clause: inout Clause) {
    guard let revenue = terms.revenue else { return }
    let sums = RevenueSums(wins, terms.frame, LocalDays(terms.calendar.zone), writer.vocabulary)
    amounts.revenue(&clause, revenue, sums, finished: writer.finishedMonths)
  }

  /// Clauses that ask when a lead was accepted or rejected.
  private static let asksForDecisions: Set<ClauseKind> = [
    .response, .attempts, .upkeep, .decision, .reasons, .quality,
  ]
}
