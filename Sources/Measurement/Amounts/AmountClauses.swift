internal import AgreementModel
internal import WorkingTime

/// Writes down the clauses that hold sums against plans: volume and revenue. What is due follows from each version of the
/// agreement for the days on which it holds.
struct AmountClauses {
  let versions: [Terms]
  /// All days that are measured.
  let frame: FrameTerms
  let zone: TimeZoneRules
  let asOf: Int
  let badLeads: Int
  private let clocks: [FrameClock]
  private let pace: Pace

  init(_ versions: [Terms], _ frame: FrameTerms, asOf: Int, badLeads: Int) {
    self.versions = versions
    self.frame = frame
    self.asOf = asOf
    self.badLeads = badLeads
    zone = versions[0].calendar.zone
    clocks = versions.map { FrameClock(table: Self.clock($0), frame: $0.frame) }
    pace = Pace(clocks, frame, zone, asOf: asOf)
  }

  /// Working time of a version's days, and of the months and the period that they cut.
  private static func clock(_ terms: Terms) -> WorkingTimeTable {
    let frame = terms.frame
    let from = max(0, frame.start - 32 * 86_400_000_000)
    let isAsked = terms.volume != nil || terms.revenue != nil
    let to = isAsked ? min(4_102_444_800_000_000, frame.end + 32 * 86_400_000_000) : from
    return WorkingTimeTable(
      terms.calendar, from: Instant(microseconds: from), to: Instant(microseconds: max(from, to)))
  }

  /// Whether the period goes on after as-of.
  var isPeriodOpen: Bool {
    let end = frame.period.map { zone.start(of: $0.to).microseconds } ?? frame.end
    return asOf < end
  }

  /// - Parameter days: What the judge told apart on each day.
  func volume(_ clause: inout Clause, days: [ClausePart.Day]) {
    let plans = zip(versions, clocks).compactMap { terms, clock in
      terms.volume.map { VolumePlan($0, clock.table, terms.frame) }
    }
    func committed(_ part: (VolumePlan) -> Ratio) -> Ratio { plans.reduce(.zero) { $0 + part($1) } }
    var (weeks, months): ([Int: Int], [Int: Int]) = ([:], [:])
    var withoutCredit = 0
    for day in days {
      weeks[Weeks.monday(of: day.day), default: 0] += day.counts[0]
      months[MonthOfDay.month(of: day.day), default: 0] += day.counts[0]
      withoutCredit += day.counts[1]
    }
    let delivered = clause.group.counts[0]
    var amounts = Amounts(done: Ratio(delivered), due: committed { $0.committed(before: asOf) })
    amounts.whole = committed { $0.committed() }
    amounts.withoutCredit = withoutCredit
    forecast(&amounts, weeks.mapValues { Ratio($0) })
    settle(&clause, amounts)
    if badLeads > 0, let share = clause.group.share, let more = Ratio(delivered + badLeads).divided(by: amounts.due) {
      clause.bounds = Bounds(low: share, high: more)
    }
    clause.months = frame.finishedMonths(by: asOf, zone).map { month in
      verdict(month, Ratio(months[month] ?? 0).divided(by: committed { $0.committed(in: month) }))
    }
  }

  func revenue(_ clause: inout Clause, _ sums: RevenueSums) {
    let plans = zip(versions, clocks).compactMap { terms, clock in
      terms.revenue.map { RevenuePlan($0, clock.table, terms.frame) }
    }
    guard let currency = plans.first?.currency else { return }
    guard !sums.hasForeign, plans.allSatisfy({ $0.currency == currency }) else {
      clause.notMeasurable = ["currency"]
      clause.currencies = sums.byCurrency(agreed: currency)
      return
    }
    func target(_ part: (RevenuePlan) -> Ratio) -> Ratio { plans.reduce(.zero) { $0 + part($1) } }
    var amounts = Amounts(done: sums.total.ratio, due: target { $0.target(before: asOf) })
    amounts.whole = target { $0.target() }
    amounts.currency = currency
    forecast(&amounts, sums.weeks.mapValues(\.ratio))
    settle(&clause, amounts)
    clause.months = frame.finishedMonths(by: asOf, zone).map { month in
      guard let first = LocalDate(year: month / 12, month: month % 12 + 1, day: 1) else { return verdict(month, nil) }
      let span = zone.start(of: first)..<zone.start(of: first.adding(months: 1))
      return verdict(month, (sums.months[month]?.ratio ?? .zero).divided(by: target { $0.target(in: span) }))
    }
  }

  private func forecast(_ amounts: inout Amounts, _ weeks: [Int: Ratio]) {
    amounts.forecast = pace.forecast(amounts.done)
    amounts.forecastBand = pace.band(amounts.done, weeks: weeks)
  }

  private func settle(_ clause: inout Clause, _ amounts: Amounts) {
    clause.amounts = amounts
    clause.group.share = amounts.done.divided(by: amounts.due)
    clause.attained = clause.group.share.map { $0 >= .one }
    if isPeriodOpen { clause.provisional.append(.periodOpen) }
  }

  private func verdict(_ month: Int, _ share: Ratio?) -> MonthVerdict {
    MonthVerdict(month: MonthOfDay.name(month), share: share, attained: share.map { $0 >= .one })
  }
}
