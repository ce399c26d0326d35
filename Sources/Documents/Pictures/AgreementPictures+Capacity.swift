internal import AgreementModel
internal import Pages

// The leads of every month beside those that Sales has the hours for.

extension AgreementPictures {
  var capacity: Node {
    guard let period = agreement[.period], let load = Capacity(of: agreement), load.hoursThere > .zero,
      let minutes = agreement[.minutesPerAttempt], minutes > 0, load.attempts > .zero,
      let leads = agreement[.leadsPerMonth] ?? Figures(of: agreement).leadsByMonth,
      let aWeek = load.hoursThere.divided(by: load.attempts * Ratio(minutes, 60))
    else { return .nothing }
    let months = period.months.compactMap { month -> Month? in
      guard let count = leads.counts.first(where: { $0.month == month.monthKey })?.count else { return nil }
      let most = Int(exactly: (aWeek * Ratio(period.days(inMonthFrom: month), 7)).floor) ?? count
      return Month(first: month, leads: count, most: most)
    }
    guard !months.isEmpty, months.count <= 36 else { return .nothing }
    let description = says(months, load, minutes)
    return picture(
      BarChart(
        chart("capacity", description), rows: months.map(row),
        whole: Ratio(months.map { max($0.leads, $0.most) }.max() ?? 1)
      ).node, says: description)
  }

  private struct Month {
    let first: LocalDate
    let leads: Int
    /// The leads that there are hours for.
    let most: Int
  }

  private func row(_ month: Month) -> BarChart.Row {
    let within = min(month.leads, month.most)
    return BarChart.Row(
      words.text(.month(month.first)),
      value: words.text("capacity.value", ["leads": .count(month.leads), "most": .count(month.most)]),
      parts: [.init(Ratio(within), signal: .good), .init(Ratio(month.leads - within), signal: .bad)],
      goal: Ratio(month.most))
  }

  private func says(_ months: [Month], _ load: Capacity, _ minutes: Int) -> String {
    let over = months.filter { $0.leads > $0.most }
    return words.text(
      over.isEmpty ? "capacity.fits" : "capacity.over",
      [
        "hours": .decimal(load.hoursThere.rounded(scale: 2).trimmed()),
        "attempts": .decimal(load.attempts.rounded(scale: 2).trimmed()), "minutes": .count(minutes),
        "used": load.used.map { .rate(.decimal($0.rounded(scale: 4).trimmed())) }, "month": .month(load.month),
        "months": .list(over.map { .month($0.first) }),
      ])
  }
}
