internal import AgreementModel
internal import Exports
internal import WorkingTime

/// Writes down what a tally says of each clause.
struct ClauseWriter {
  let terms: Terms
  let store: LeadStore
  let vocabulary: Vocabulary
  let plan: TallyPlan
  let tally: Tally
  let asOf: Int
  /// Bad rows of the leads and of all activities.
  let badLeads: Int
  let badActivities: Int
  /// Owners and sources by name.
  let owners: [(name: String, number: Int)]
  let sources: [(name: String, number: Int)]

  /// A clause that a judge has counted.
  func clause(_ judge: Int, lengths: [[Int]], limit: Int?) -> Clause {
    let kind = plan.judges[judge].kind
    let states = States(kind)
    let days = (0..<plan.dayCount).map { tally.counts(judge, .day, $0) }
    let raw = sum(days, width: states.count)
    let counted = Counted(kind, states.folded(raw))
    var clause = Clause(kind)
    clause.group = counted.group
    if kind != .volume {
      write(&clause, judge, counted, days)
      if counted.denominator < 20 { clause.provisional.append(.fewLeads) }
    }
    clause.breakdowns = breakdowns(judge, days)
    offenders(&clause, judge)
    if let limit {
      clause.percentiles = Percentiles(of: lengths)
      clause.distribution = tally.judges[judge].bins?.bins(limit: limit) ?? []
    }
    if kind == .conversion { clause.ofAccepted = Counted(kind, [raw[2], raw[3]]).group }
    return clause
  }

  /// What follows from the shares of a clause's tiers: its grades and the rest, or all of its leads.
  private func write(_ clause: inout Clause, _ judge: Int, _ counted: Counted, _ days: [[Int]]) {
    let states = States(clause.kind)
    let all = monthTiers(clause.kind, counted) { _ in true }
    clause.attained = all.attained
    clause.allowance = all.allowance
    clause.burnRate =
      recentTiers(clause.kind, Counted(clause.kind, states.folded(tally.judges[judge].recent))).allowance
    if clause.kind == .response { clause.grades = grades(all) }
    clause.bounds = bounds(counted)
    clause.months = finishedMonths.map { month in
      let counted = Counted(clause.kind, states.folded(counts(of: month, days, width: states.count)))
      let tiers = monthTiers(clause.kind, counted) { $0 == month }
      return MonthVerdict(month: MonthOfDay.name(month), share: counted.share, attained: tiers.attained)
    }
    let current = MonthOfDay.month(of: LocalDays(terms.calendar.zone, from: asOf, to: asOf).day(of: asOf))
    guard frameMonths.contains(current) else { return }
    let soFar = Counted(clause.kind, states.folded(counts(of: current, days, width: states.count)))
    clause.allowedThisMonth = monthTiers(clause.kind, soFar) { $0 == current }.left
  }

  private func grades(_ tiers: Tiers) -> [Grade] {
    guard let grades = terms.response?.grades else { return [] }
    return zip(grades, tiers.tiers).map { grade, tier in
      Grade(
        name: grade.name, limit: grade.promise.limit.duration, target: grade.promise.target.rate,
        group: tier.counted.group, attained: tier.counted.attained(tier.target),
        allowance: Tiers(tiers: [tier]).allowance)
    }
  }
}

// Tiers and months.
extension ClauseWriter {
  /// - Parameter months: Which months since the year 0 count.
  private func monthTiers(_ kind: ClauseKind, _ counted: Counted, in months: (Int) -> Bool) -> Tiers {
    tiers(kind, counted) { grade in
      var counts = [Int](repeating: 0, count: Tally.responseStates)
      for month in 0..<plan.monthCount where months(plan.firstMonth + month) {
        let first = (month * (plan.grades + 1) + grade) * Tally.responseStates
        for state in counts.indices { counts[state] += tally.grades[first + state] }
      }
      return counts
    }
  }

  private func recentTiers(_ kind: ClauseKind, _ counted: Counted) -> Tiers {
    tiers(kind, counted) { grade in
      let first = grade * Tally.responseStates
      return Array(tally.recentGrades[first..<first + Tally.responseStates])
    }
  }

  private func tiers(_ kind: ClauseKind, _ counted: Counted, countsOf: (Int) -> [Int]) -> Tiers {
    guard kind == .response, let response = terms.response, !response.grades.isEmpty else {
      return Tiers(tiers: terms.target(of: kind).map { [(counted, $0)] } ?? [])
    }
    var tiers = response.grades.enumerated().map { grade, terms in
      (counted: Counted(kind, countsOf(grade)), target: terms.promise.target)
    }
    tiers.append((Counted(kind, countsOf(response.grades.count)), response.own.target))
    return Tiers(tiers: tiers)
  }

  /// The months that the frame touches, since the year 0.
  var frameMonths: ClosedRange<Int> {
    MonthOfDay.month(of: terms.frame.from.daysSinceEpoch)...MonthOfDay.month(of: terms.frame.to.daysSinceEpoch - 1)
  }

  /// Those of them that are over by as-of.
  var finishedMonths: [Int] {
    frameMonths.prefix { month in
      guard let next = LocalDate(year: (month + 1) / 12, month: (month + 1) % 12 + 1, day: 1) else { return false }
      let end = terms.calendar.zone.start(of: min(next, terms.frame.to)).microseconds
      return end <= asOf
    }
  }

  /// A month's counts.
  func counts(of month: Int, _ days: [[Int]], width: Int) -> [Int] {
    let wanted = Int32(truncatingIfNeeded: month - plan.firstMonth)
    return sum(zip(days, plan.monthOfDay).filter { $0.1 == wanted }.map(\.0), width: width)
  }

  func sum(_ rows: [[Int]], width: Int) -> [Int] {
    rows.reduce(into: [Int](repeating: 0, count: width)) { sum, row in
      for index in row.indices { sum[index] += row[index] }
    }
  }
}
