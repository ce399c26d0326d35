internal import AgreementModel
internal import WorkingTime

/// Adds the parts of one clause up: one for each version of the agreement that holds for leads of the frame.
struct ClauseSum: Sendable {
  let kind: ClauseKind
  /// That of the version in force at as-of first.
  let parts: [ClausePart]
  /// All days that are measured.
  let frame: FrameTerms
  let zone: TimeZoneRules
  let asOf: Int
  /// Bad rows of the leads and of all activities.
  let badLeads: Int
  let badActivities: Int
  /// How many offenders are listed; nil: all.
  let offenders: Int?
  /// Whether a version takes silence for acceptance.
  let isSilenceAcceptance: Bool
  /// The limit that the distribution is drawn against; nil where there is none.
  let limit: Int?

  func clause() -> Clause {
    let states = States(kind)
    let raw = parts.reduce([Int](repeating: 0, count: states.count)) { states.sum($0, $1.raw) }
    let counted = Counted(kind, states.folded(raw))
    var clause = Clause(kind)
    clause.group = counted.group
    if kind != .volume {
      write(&clause, counted)
      if counted.denominator < 20 { clause.provisional.append(.fewLeads) }
    }
    clause.breakdowns = breakdowns()
    clause.offenderCount = parts.reduce(0) { $0 + $1.offenderCount }
    clause.offenders = worst()
    if let limit, parts.allSatisfy({ $0.limit?.clock == parts[0].limit?.clock }) {
      clause.percentiles = Percentiles(of: parts.flatMap(\.lengths))
      clause.distribution = bins()?.bins(limit: limit) ?? []
    }
    if kind == .conversion { clause.ofAccepted = Counted(kind, [raw[2], raw[3]]).group }
    if kind == .quality, isSilenceAcceptance { clause.bySilence = raw[2] }
    clause.versions = parts.compactMap(group).sorted { $0.number < $1.number }
    return clause
  }

  /// What follows from the shares of a clause's tiers: its grades and the rest, or all of its leads.
  private func write(_ clause: inout Clause, _ counted: Counted) {
    let all = tiers { counts(of: $0) { _ in true } }
    clause.target = all.tiers.last?.target
    clause.attained = all.attained
    clause.allowance = all.allowance
    clause.burnRate = tiers { $0.recent }.allowance
    if kind == .response { clause.grades = grades(all) }
    clause.bounds = bounds(counted)
    clause.months = frame.finishedMonths(by: asOf, zone).map { month in
      MonthVerdict(
        month: MonthOfDay.name(month), share: self.counted(in: month).share,
        attained: tiers { counts(of: $0) { $0 == month } }.attained)
    }
    let current = MonthOfDay.month(of: LocalDays(zone, from: asOf, to: asOf).day(of: asOf))
    guard frame.months.contains(current) else { return }
    clause.allowedThisMonth = tiers { counts(of: $0) { $0 == current } }.left
  }

  private func bins() -> BinCounts? {
    let all = parts.compactMap(\.bins)
    guard var sum = all.first else { return nil }
    for bins in all.dropFirst() { sum.add(bins) }
    return sum
  }

  /// How one of several versions stands.
  private func group(_ part: ClausePart) -> VersionGroup? {
    part.version.map { VersionGroup(number: $0, target: part.target, limit: part.limit, group: part.counted.group) }
  }
}

// Tiers and months.
extension ClauseSum {
  /// The grades of all versions, those of one name together, and last the leads of none.
  private func tiers(_ counts: (ClausePart.Tier) -> [Int]) -> Tiers {
    var all: [(grade: String?, parts: [(counted: Counted, target: Target)])] = []
    for tier in parts.flatMap(\.tiers) {
      let part = (counted: Counted(kind, counts(tier)), target: tier.target)
      // Grades of one version may have the same name: only those of different ones are the same.
      if parts.count > 1, let place = all.firstIndex(where: { $0.grade == tier.grade?.name }) {
        all[place].parts.append(part)
      } else {
        all.append((tier.grade?.name, [part]))
      }
    }
    return Tiers(tiers: (all.filter { $0.grade != nil } + all.filter { $0.grade == nil }).map { Tier(parts: $0.parts) })
  }

  private func counts(of tier: ClausePart.Tier, in months: (Int) -> Bool) -> [Int] {
    tier.months.reduce([Int](repeating: 0, count: kind.states.count)) { sum, month in
      months(month.key) ? zip(sum, month.value).map(+) : sum
    }
  }

  private func counted(in month: Int) -> Counted {
    let all = parts.flatMap(\.tiers).map { counts(of: $0) { $0 == month } }
    return Counted(kind, all.reduce([Int](repeating: 0, count: kind.states.count)) { zip($0, $1).map(+) })
  }

  private func grades(_ tiers: Tiers) -> [Grade] {
    let all = parts.flatMap(\.tiers).compactMap(\.grade)
    let grades =
      parts.count > 1
      ? all.reduce(into: [ClausePart.Grade]()) { list, grade in
        if !list.contains(where: { $0.name == grade.name }) { list.append(grade) }
      } : all
    return zip(grades, tiers.tiers).compactMap { grade, tier in
      guard let target = tier.target else { return nil }
      let counted = Counted(
        kind,
        tier.parts.reduce([Int](repeating: 0, count: kind.states.count)) { zip($0, $1.counted.counts).map(+) })
      return Grade(
        name: grade.name, limit: grade.limit, target: target, group: counted.group, attained: tier.attained,
        allowance: Tiers(tiers: [tier]).allowance)
    }
  }
}
