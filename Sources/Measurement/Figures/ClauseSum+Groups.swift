internal import AgreementModel

// Breakdowns, offenders and bounds.
extension ClauseSum {
  func breakdowns() -> [Breakdown] {
    let states = States(kind)
    var weeks: [Int: [Int]] = [:]
    var months: [Int: [Int]] = [:]
    for day in parts.flatMap(\.days) {
      let (monday, month) = (Weeks.monday(of: day.day), MonthOfDay.month(of: day.day))
      weeks[monday] = states.sum(weeks[monday], day.counts)
      months[month] = states.sum(months[month], day.counts)
    }
    return [
      breakdown(.owner, states, named(\.owners)), breakdown(.source, states, named(\.sources)),
      breakdown(.week, states, weeks.sorted { $0.key < $1.key }.map { (Weeks.name(monday: $0.key), $0.value) }),
      breakdown(.month, states, months.sorted { $0.key < $1.key }.map { (MonthOfDay.name($0.key), $0.value) }),
    ]
  }

  /// The counts of owners or sources, in the order of their names' code units.
  private func named(_ groups: (ClausePart) -> [(name: String, counts: [Int])]) -> [(String, [Int])] {
    guard parts.count > 1 else { return parts.flatMap(groups).map { ($0.name, $0.counts) } }
    let states = States(kind)
    var all: [String: [Int]] = [:]
    for group in parts.flatMap(groups) { all[group.name] = states.sum(all[group.name], group.counts) }
    return all.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Only groups that the clause counts somebody of.
  private func breakdown(_ by: Breakdown.By, _ states: States, _ groups: [(String, [Int])]) -> Breakdown {
    let counted = groups.map { (name: $0.0, counted: Counted(states.kind, states.folded($0.1))) }
    return Breakdown(by: by, groups: counted.filter { !$0.counted.isEmpty }.map { ($0.name, $0.counted.group) })
  }

  /// Of all versions' leads those that break the promise worst; among equals those of the earlier version.
  func worst() -> [Offender] {
    guard parts.count > 1 else { return parts.flatMap(\.offenders) }
    let all = parts.sorted { ($0.version ?? 0) < ($1.version ?? 0) }.flatMap(\.offenders)
    let ordered = all.enumerated().sorted { left, right in
      let (first, second) = (excess(left.element), excess(right.element))
      return first == second ? left.offset < right.offset : first > second
    }
    return ordered.prefix(offenders ?? .max).map(\.element)
  }

  private func excess(_ offender: Offender) -> Int {
    offender.by ?? (kind == .completeness ? offender.detail.count : 0)
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
