internal import AgreementModel
internal import Exports
internal import WorkingTime

/// Says what last year was like, before anything is agreed.
struct BaselineMeasurer {
  private let measurer: Measurer
  private let gathered: Measurer.Gathered

  init(_ request: MeasurementRequest) throws(MeasurementProblem) {
    measurer = try Measurer(request)
    let frame = try FrameTerms(whole: request, measurer.zone)
    gathered = try measurer.gather(Terms(baseline: request.agreement, frame, on: measurer.calendar))
  }

  private var asOf: Int { gathered.asOf }
  private var leads: LeadIntake { gathered.gathering.leads }

  func baseline() -> Baseline {
    var baseline = Baseline(asOf: Instant(microseconds: asOf))
    baseline.months = months
    let reality = AssumptionsReality(
      terms: gathered.terms, days: LocalDays(measurer.zone), wins: framedWins, cohorts: gathered.gathering.cohorts,
      asOf: asOf)
    let lengths = reality.lengths(on: .elapsed)
    baseline.missing = missing
    if baseline.missing["cycle"] == nil { baseline.cycle = Percentiles(of: [lengths]) }
    if baseline.missing["value"] == nil { baseline.value = Assumptions.Values(of: framedWins) }
    var summary = Summary()
    for number in 0..<leads.store.count { summary.add(leads.store.leads[number]) }
    if baseline.missing["accepted"] == nil, summary.accepted + summary.rejected > 0 {
      baseline.accepted = Counted(.quality, [summary.accepted, summary.rejected]).group
    }
    if let cycle = baseline.cycle { baseline.conversion = conversion(cycle.p90) }
    if baseline.missing["response"] == nil { baseline.response = response }
    return baseline
  }

  /// Which columns each figure that cannot be said would need.
  private var missing: [String: [String]] {
    let table = gathered.reports[0]
    let calls = Array(gathered.reports.dropFirst())
    let won = gathered.decisions.isWinFromStatus || table.has("won_at") ? [] : ["won_at"]
    let decisions =
      gathered.decisions.areFromStatus ? [] : ["accepted_at", "rejected_at"].filter { !table.has($0) }
    var response = calls.isEmpty ? ["activities"] : []
    for name in ["lead_id", "at", "channel"]
    where calls.contains(where: { !$0.has(name) && !(name == "channel" && $0.channel != nil) }) {
      response.append("activities.\(name)")
    }
    if calls.contains(where: { $0.dateOnly.contains("at") }) { response.append("activities.at") }
    if table.dateOnly.contains("handed_over_at") { response.append("handed_over_at") }
    let all = [
      "conversion": won, "cycle": won, "value": won + (table.has("amount") ? [] : ["amount"]), "accepted": decisions,
      "response": response,
    ]
    return all.filter { !$0.value.isEmpty }
  }

  private var framedWins: [Win] { leads.wins.filter { gathered.terms.frame.holds($0.handedOver) } }

  private struct Summary {
    var accepted = 0
    var rejected = 0

    mutating func add(_ lead: Lead) {
      guard lead.isThere, lead.decided != Lead.never else { return }
      if lead.isAccepted { accepted += 1 } else { rejected += 1 }
    }
  }

  /// Complete months that the hand-overs span: one in whose middle they begin or end says nothing of a month's leads, and
  /// a month after the last of them is none without leads, but one that the export does not have. Where a year went by
  /// without any, the months before it are another time, or dates that mean nothing.
  private var months: [(month: String, leads: Int)] {
    let days = LocalDays(measurer.zone)
    var months: [Int: (leads: Int, firstDay: Int, lastDay: Int)] = [:]
    for number in 0..<leads.store.count where leads.store.leads[number].isThere {
      let day = days.day(of: leads.store.leads[number].handedOver)
      let before = months[MonthOfDay.month(of: day)] ?? (0, day, day)
      months[MonthOfDay.month(of: day)] = (before.leads + 1, min(before.firstDay, day), max(before.lastDay, day))
    }
    guard let last = months.keys.max(), let lastDay = months[last]?.lastDay else { return [] }
    var first = last
    while let earlier = (first - 12..<first).last(where: { months[$0] != nil }) { first = earlier }
    let firstDay = months[first]?.firstDay ?? lastDay
    return (first...last).filter { isComplete($0, from: firstDay, to: lastDay) }
      .map { (MonthOfDay.name($0), months[$0]?.leads ?? 0) }
  }

  /// Whether a month is over by as-of, and nobody worked in it before the day of the first hand-over or after that of the
  /// last.
  private func isComplete(_ month: Int, from firstDay: Int, to lastDay: Int) -> Bool {
    guard let date = LocalDate(year: month / 12, month: month % 12 + 1, day: 1) else { return false }
    let zone = measurer.zone
    let (start, end) = (zone.start(of: date), zone.start(of: date.adding(months: 1)))
    guard end.microseconds <= asOf else { return false }
    let first = zone.start(of: LocalDate(daysSinceEpoch: firstDay))
    let next = zone.start(of: LocalDate(daysSinceEpoch: lastDay + 1))
    return measurer.calendar.workingTime(from: start, to: first) == 0
      && measurer.calendar.workingTime(from: next, to: end) == 0
  }

  /// Of the leads that are as old as it takes nine of ten customers to sign.
  private func conversion(_ age: Int) -> Group? {
    let last = asOf - age
    let old = (0..<leads.store.count).filter {
      leads.store.leads[$0].isThere && leads.store.leads[$0].handedOver <= last
    }
    guard !old.isEmpty else { return nil }
    let won = old.count { leads.store.leads[$0].traits.contains(.won) }
    return Counted(.conversion, [won, old.count - won]).group
  }

  /// Working time from the hand-over to the first attempt.
  private var response: Percentiles? {
    guard let span = gathered.gathering.handedOver else { return nil }
    let clock = Clocks(measurer.calendar, from: max(0, span.lowerBound), to: min(asOf, 4_102_444_800_000_000)).working
    var lengths: [Int] = []
    for number in 0..<leads.store.count {
      let lead = leads.store.leads[number]
      if lead.isThere, lead.firstAttempt != Lead.never {
        lengths.append(clock.length(lead.handedOver, lead.firstAttempt))
      }
    }
    return Percentiles(of: [lengths])
  }
}
