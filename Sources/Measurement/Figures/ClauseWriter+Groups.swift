internal import AgreementModel
internal import Exports

// Breakdowns, offenders and bounds.
extension ClauseWriter {
  func breakdowns(_ judge: Int, _ days: [[Int]]) -> [Breakdown] {
    let states = States(plan.judges[judge].kind)
    var weeks: [Int: [Int]] = [:]
    var months: [Int: [Int]] = [:]
    for (day, counts) in days.enumerated() {
      let monday = Weeks.monday(of: plan.firstDay + day)
      let month = plan.firstMonth + Int(plan.monthOfDay[day])
      for (state, count) in counts.enumerated() where count > 0 {
        weeks[monday, default: [Int](repeating: 0, count: states.count)][state] += count
        months[month, default: [Int](repeating: 0, count: states.count)][state] += count
      }
    }
    return [
      breakdown(.owner, states, owners.map { ($0.name, tally.counts(judge, .owner, $0.number)) }),
      breakdown(.source, states, sources.map { ($0.name, tally.counts(judge, .source, $0.number)) }),
      breakdown(.week, states, weeks.sorted { $0.key < $1.key }.map { (Weeks.name(monday: $0.key), $0.value) }),
      breakdown(.month, states, months.sorted { $0.key < $1.key }.map { (MonthOfDay.name($0.key), $0.value) }),
    ]
  }

  /// Only groups that the clause counts somebody of.
  private func breakdown(_ by: Breakdown.By, _ states: States, _ groups: [(String, [Int])]) -> Breakdown {
    let counted = groups.map { (name: $0.0, counted: Counted(states.kind, states.folded($0.1))) }
    return Breakdown(by: by, groups: counted.filter { !$0.counted.isEmpty }.map { ($0.name, $0.counted.group) })
  }

  /// The names of a grouping with their numbers, in the order of their code units.
  static func names(_ grouping: Grouping, _ vocabulary: Vocabulary) -> [(name: String, number: Int)] {
    grouping.words.enumerated().map { (name: vocabulary[$1], number: $0) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func offenders(_ clause: inout Clause, _ judge: Int) {
    let verdicts = Verdicts(capacity: 1)
    clause.offenderCount = tally.judges[judge].worst.count
    clause.offenders = tally.judges[judge].worst.sorted.compactMap { entry in
      judgeOne(entry.lead, judge, verdicts)
      guard let state = States(clause.kind).name(verdicts.states[0]) else { return nil }
      return Offender(
        lead: store.keys.text(UInt32(entry.lead)), owner: vocabulary[store.owners[entry.lead]],
        source: vocabulary[store.sources[entry.lead]],
        handedOver: Instant(microseconds: store.leads[entry.lead].handedOver), state: state,
        by: Self.hasExcess(clause.kind) ? entry.excess : nil, detail: detail(clause.kind, entry.lead))
    }
  }

  /// What a judge says of one lead.
  func judgeOne(_ lead: Int, _ judge: Int, _ verdicts: Verdicts) {
    let (chunk, row) = (lead >> ChunkSize.bits, lead & ChunkSize.mask)
    guard let leads = store.leads.chunk(chunk) else { return }
    let slice = LeadSlice(store, chunk, row, 1, leads + row)
    plan.judges[judge].judge(slice, verdicts)
  }

  static func hasExcess(_ kind: ClauseKind) -> Bool {
    ![.reasons, .quality, .completeness].contains(kind)
  }

  /// The empty fields, or the reason as it is written.
  func detail(_ kind: ClauseKind, _ lead: Int) -> [String] {
    switch kind {
    case .completeness:
      let fields = terms.completeness?.fields ?? []
      let filled = store.fields(of: lead)
      return fields.indices.filter { filled & 1 << UInt64($0) == 0 }.map { fields[$0] }
    case .reasons, .quality:
      let reason = store.columns.reasons ? vocabulary[store.reasons[lead]] : ""
      return reason.isEmpty ? [] : [reason]
    default: return []
    }
  }

  /// The share if every bad row kept the promise, and if every one broke it.
  ///
  /// A bad row of the leads may be a lead that keeps or breaks it. One of the activities may be the attempt that a lead
  /// lacks, or the one that made a change of status due.
  func bounds(_ counted: Counted) -> Bounds? {
    let asksForAttempts = [.response, .attempts].contains(counted.kind)
    let calls = asksForAttempts || counted.kind == .upkeep ? badActivities : 0
    let all = counted.denominator + badLeads
    guard badLeads + calls > 0, all > 0 else { return nil }
    let better = asksForAttempts ? min(calls, counted.misses) : 0
    let worse = counted.kind == .upkeep ? min(calls, counted.kept) : 0
    return Bounds(low: Ratio(counted.kept - worse, all), high: Ratio(counted.kept + badLeads + better, all))
  }
}
