internal import AgreementModel
internal import WorkingTime

/// Writes down the clauses that hold sums against plans: volume and revenue.
struct AmountClauses {
  let terms: Terms
  let asOf: Int
  let badLeads: Int
  private let clock: WorkingTimeTable
  private let pace: Pace

  init(_ terms: Terms, asOf: Int, badLeads: Int) {
    self.terms = terms
    self.asOf = asOf
    self.badLeads = badLeads
    clock = Self.clock(terms)
    pace = Pace(clock, terms.frame, asOf: asOf)
  }

  /// Working time of the frame, and of the months and the period that it cuts.
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
    let end = terms.frame.period.map { terms.calendar.zone.start(of: $0.to).microseconds } ?? terms.frame.end
    return asOf < end
  }

  /// - Parameters:
  ///   - days: What the judge told apart on each day from `firstDay` on.
  ///   - finished: Months that are over, since the year 0.
  func volume(_ clause: inout Clause, _ volume: Terms.Volume, days: [[Int]], firstDay: Int, finished: [Int]) {
    let plan = VolumePlan(volume, clock, terms.frame)
    var (weeks, months): ([Int: Int], [Int: Int]) = ([:], [:])
    var withoutCredit = 0
    for (index, counts) in days.enumerated() where counts.contains(where: { $0 > 0 }) {
      let day = firstDay + index
      weeks[Weeks.monday(of: day), default: 0] += counts[0]
      months[MonthOfDay.month(of: day), default: 0] += counts[0]
      withoutCredit += counts[1]
    }
    let delivered = clause.group.counts[0]
    var amounts = Amounts(done: Ratio(delivered), due: plan.committed(before: asOf))
    amounts.whole = plan.committed()
    amounts.withoutCredit = withoutCredit
    forecast(&amounts, weeks.mapValues { Ratio($0) })
    settle(&clause, amounts)
    if badLeads > 0, let share = clause.group.share, let more = Ratio(delivered + badLeads).divided(by: amounts.due) {
      clause.bounds = Bounds(low: share, high: more)
    }
    clause.months = finished.map { month in
      verdict(month, Ratio(months[month] ?? 0).divided(by: plan.committed(in: month)))
    }
  }

  func revenue(_ clause: inout Clause, _ revenue: Terms.Revenue, _ sums: RevenueSums, finished: [Int]) {
    guard !sums.hasForeign else {
      clause.notMeasurable = ["currency"]
      clause.currencies = sums.currencies.map { name, sum in
        CurrencySum(currency: name.isEmpty ? revenue.currency : name, sum: sum.ratio)
      }.reduce(into: [CurrencySum]()) { sums, sum in
        if let place = sums.firstIndex(where: { $0.currency == sum.currency }) {
          sums[place].sum = sums[place].sum + sum.sum
        } else {
          sums.append(sum)
        }
      }.sorted { $0.currency.utf8.lexicographicallyPrecedes($1.currency.utf8) }
      return
    }
    let zone = terms.calendar.zone
    let period = zone.start(of: revenue.period.from)..<zone.start(of: max(revenue.period.from, revenue.period.to))
    let whole = time(period)
    func target(_ span: Range<Instant>, before: Int = .max) -> Ratio {
      whole == 0 ? .zero : revenue.target * Ratio(time(terms.frame.part(of: span, before: before)), whole)
    }
    var amounts = Amounts(done: sums.total.ratio, due: target(period, before: asOf))
    amounts.whole = target(period)
    amounts.currency = revenue.currency
    forecast(&amounts, sums.weeks.mapValues(\.ratio))
    settle(&clause, amounts)
    clause.months = finished.map { month in
      guard let first = LocalDate(year: month / 12, month: month % 12 + 1, day: 1) else { return verdict(month, nil) }
      let span = zone.start(of: first)..<zone.start(of: first.adding(months: 1))
      let part = span.clamped(to: period)
      return verdict(month, (sums.months[month]?.ratio ?? .zero).divided(by: target(part)))
    }
  }

  private func time(_ span: Range<Instant>) -> Int {
    clock.time(from: span.lowerBound, to: span.upperBound)
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
