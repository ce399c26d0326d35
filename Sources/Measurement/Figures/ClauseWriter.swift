internal import AgreementModel
internal import Exports
internal import WorkingTime

/// Reads what a tally says of each clause.
struct ClauseWriter {
  let terms: Terms
  let store: LeadStore
  let vocabulary: Vocabulary
  let plan: TallyPlan
  let tally: Tally
  let asOf: Int
  /// Owners and sources by name.
  let owners: [(name: String, number: Int)]
  let sources: [(name: String, number: Int)]

  /// What a judge has counted.
  /// - Parameters:
  ///   - lengths: Each worker's; empty where the clause has no percentiles.
  ///   - version: The agreement's version whose leads these are; nil when there is only one.
  func part(_ judge: Int, lengths: [[Int]], version: Int? = nil) -> ClausePart {
    let kind = plan.judges[judge].kind
    let days = (0..<plan.dayCount).map { day in
      ClausePart.Day(day: plan.firstDay + day, counts: tally.counts(judge, .day, day))
    }
    let limit = terms.limit(of: kind)
    return ClausePart(
      kind: kind, version: version, target: terms.target(of: kind)?.rate, limit: limit?.duration,
      days: days.filter { !$0.isEmpty }, tiers: tiers(judge, days),
      owners: owners.map { ($0.name, tally.counts(judge, .owner, $0.number)) },
      sources: sources.map { ($0.name, tally.counts(judge, .source, $0.number)) }, offenders: offenders(judge),
      offenderCount: tally.judges[judge].worst.count, lengths: lengths, bins: tally.judges[judge].bins)
  }

  /// The clause's grades and the rest, or all of its leads.
  private func tiers(_ judge: Int, _ days: [ClausePart.Day]) -> [ClausePart.Tier] {
    let kind = plan.judges[judge].kind
    guard let target = terms.target(of: kind), kind != .volume else { return [] }
    guard kind == .response, let response = terms.response, !response.grades.isEmpty else {
      let states = States(kind)
      var months: [Int: [Int]] = [:]
      for day in days where !day.isEmpty {
        let month = plan.firstMonth + Int(plan.monthOfDay[day.day - plan.firstDay])
        months[month] = states.sum(months[month], states.folded(day.counts))
      }
      return [
        ClausePart.Tier(
          grade: nil, target: target, months: months, recent: states.folded(tally.judges[judge].recent))
      ]
    }
    let grades: [(grade: ClausePart.Grade?, target: Target)] =
      response.grades.map {
        (ClausePart.Grade(name: $0.name, limit: $0.promise.limit.duration), $0.promise.target)
      } + [(nil, target)]
    return grades.enumerated().map { number, tier in
      ClausePart.Tier(
        grade: tier.grade, target: tier.target, months: months(ofGrade: number), recent: recent(ofGrade: number))
    }
  }

  private func months(ofGrade grade: Int) -> [Int: [Int]] {
    var months: [Int: [Int]] = [:]
    for month in 0..<plan.monthCount {
      let first = (month * (plan.grades + 1) + grade) * Tally.responseStates
      months[plan.firstMonth + month] = Array(tally.grades[first..<first + Tally.responseStates])
    }
    return months
  }

  private func recent(ofGrade grade: Int) -> [Int] {
    let first = grade * Tally.responseStates
    return Array(tally.recentGrades[first..<first + Tally.responseStates])
  }
}

// Offenders.
extension ClauseWriter {
  /// The names of a grouping with their numbers, in the order of their code units.
  static func names(_ grouping: Grouping, _ vocabulary: Vocabulary) -> [(name: String, number: Int)] {
    grouping.words.enumerated().map { (name: vocabulary[$1], number: $0) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func offenders(_ judge: Int) -> [Offender] {
    let kind = plan.judges[judge].kind
    let verdicts = Verdicts(capacity: 1)
    return tally.judges[judge].worst.sorted.compactMap { entry in
      judgeOne(entry.lead, judge, verdicts)
      guard let state = States(kind).name(verdicts.states[0]) else { return nil }
      return Offender(
        lead: store.keys.text(UInt32(entry.lead)), owner: vocabulary[store.owners[entry.lead]],
        source: vocabulary[store.sources[entry.lead]],
        handedOver: Instant(microseconds: store.leads[entry.lead].handedOver), state: state,
        by: Self.hasExcess(kind) ? entry.excess : nil, detail: detail(kind, entry.lead))
    }
  }

  /// What a judge says of one lead.
  func judgeOne(_ lead: Int, _ judge: Int, _ verdicts: Verdicts) {
    let (chunk, row) = (lead >> ChunkSize.bits, lead & ChunkSize.mask)
    guard let leads = store.leads.chunk(chunk) else { return }
    let slice = LeadSlice(store, chunk, row, 1, leads + row)
    plan.judges[judge].judge(slice, verdicts)
  }

  private static func hasExcess(_ kind: ClauseKind) -> Bool {
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
}
