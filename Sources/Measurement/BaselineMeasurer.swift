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

  /// Complete months of hand-overs: one that begins or ends in the middle says nothing of a month's leads. Where a year
  /// went by without any, the months before it are another time, or dates that mean nothing.
  private var months: [(month: String, leads: Int)] {
    let days = LocalDays(measurer.zone)
    var months: [Int: (leads: Int, firstDay: Int)] = [:]
    for number in 0..<leads.store.count where leads.store.leads[number].isThere {
      let day = days.day(of: leads.store.leads[number].handedOver)
      let before = months[MonthOfDay.month(of: day)] ?? (0, day)
      months[MonthOfDay.month(of: day)] = (before.leads + 1, min(before.firstDay, day))
    }
    guard var first = months.keys.max() else { return [] }
    while let earlier = (first - 12..<first).last(where: { months[$0] != nil }) { first = earlier }
    let last = MonthOfDay.month(of: days.day(of: asOf))
    let firstDay = months[first]?.firstDay ?? 0
    return (first...max(first, last)).filter { isComplete($0, firstDay) }
      .map { (MonthOfDay.name($0), months[$0]?.leads ?? 0) }
  }

  private func isComplete(_ month: Int, _ firstDay: Int) -> Bool {
    guard let start = LocalDate(year: month / 12, month: month % 12 + 1, day: 1) else { return false }
    let zone = measurer.zone
    guard zone.start(of: start.adding(months: 1)).microseconds <= asOf else { return false }
    // Nobody worked in this month before the day of the first hand-over.
    let first = zone.start(of: LocalDate(daysSinceEpoch: firstDay))
    return measurer.calendar.workingTime(from: zone.start(of: start), to: first) == 0
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
